package vn.sogiamsat.app.province;

/**
 * A cell of the province.
 *
 * @param number from 1, over the whole province
 * @param body its grassroots body, from 1
 * @param place in its body, from 0
 * @param size how many cells the body has
 */
record Cell(int number, int body, int place, int size) {
    /** Cells in a grassroots body, unless it is the last. */
    static final int IN_BODY = 20;

    /** Grassroots bodies under an upper one. */
    static final int BODIES_IN_UPPER = 15;

    static Cell of(int number, int cells) {
        int body = (number - 1) / IN_BODY;
        int first = body * IN_BODY;
        return new Cell(number, body + 1, number - 1 - first, Math.min(IN_BODY, cells - first));
    }

    String code() {
        return "MAU-CB%02d".formatted(number);
    }

    String name() {
        return "Chi bộ số %02d (dữ liệu mẫu)".formatted(number);
    }

    String bodyCode() {
        return "MAU-CS%02d".formatted(body);
    }

    int upper() {
        return (body - 1) / BODIES_IN_UPPER + 1;
    }

    String upperCode() {
        return "MAU-CT%02d".formatted(upper());
    }

    /** The cell of its body at a place, counted round. */
    Cell at(int other) {
        return new Cell(number - place + Math.floorMod(other, size), body, Math.floorMod(other, size), size);
    }
}
