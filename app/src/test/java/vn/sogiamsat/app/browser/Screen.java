package vn.sogiamsat.app.browser;

import java.util.List;

/** What pages are looked at on; sizes in CSS pixels. */
enum Screen {
    DESKTOP(1280, 800, 1),
    PHONE(390, 844, 2);

    final int width;
    final int height;
    final int scale;

    /**
     * In which languages every page is looked at: Vietnamese, with its longer words, where it is narrow, and English
     * where it is wide. With {@code -Dpages.all=true} both on both.
     */
    List<String> languages() {
        if (Boolean.getBoolean("pages.all")) {
            return List.of("vi", "en");
        }
        return this == PHONE ? List.of("vi") : List.of("en");
    }

    Screen(int width, int height, int scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }
}
