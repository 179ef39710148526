package vn.sogiamsat.app.browser;

/** What pages are looked at on; sizes in CSS pixels. */
enum Screen {
    DESKTOP(1280, 800, 1),
    PHONE(390, 844, 2);

    final int width;
    final int height;
    final int scale;

    Screen(int width, int height, int scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }
}
