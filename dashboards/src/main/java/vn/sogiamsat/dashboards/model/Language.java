package vn.sogiamsat.dashboards.model;

import java.util.Locale;

/** In which dashboards are written. */
public enum Language {
    VI,
    EN;

    /** With which the ids of its objects and the name of its file end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
