package vn.sogiamsat.query.export;

/**
 * A column of a table.
 *
 * @param width in characters
 */
public record Column(String head, int width) {

    public static Column text(String head) {
        return new Column(head, 30);
    }

    public static Column longText(String head) {
        return new Column(head, 60);
    }

    public static Column number(String head) {
        return new Column(head, 12);
    }

    public static Column day(String head) {
        return new Column(head, 12);
    }

    public static Column moment(String head) {
        return new Column(head, 19);
    }
}
