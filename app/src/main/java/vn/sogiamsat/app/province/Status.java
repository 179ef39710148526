package vn.sogiamsat.app.province;

import java.util.Locale;

/** What a rule should come to when everything is over. The generator's own list: it does not ask the rules. */
enum Status {
    MET,
    MET_LATE,
    OVERDUE,
    NOT_APPLICABLE,
    NOT_EVALUATED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Status kept(boolean isKept) {
        return isKept ? MET : OVERDUE;
    }
}
