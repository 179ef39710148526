package vn.sogiamsat.query.export;

import vn.sogiamsat.core.event.Labelled;

/** As what kind of file a table is wanted; in addresses {@code csv} and {@code xlsx}. */
public enum Format implements Labelled {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    @Override
    public String vi() {
        return name();
    }

    @Override
    public String en() {
        return name();
    }
}
