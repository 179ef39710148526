package vn.sogiamsat.query.compliance;

/** The fields of an obligation's document that only these pages ask by. */
final class Field {
    private Field() {}

    static final String OPENS = "opensAt";
    static final String DUE = "dueAt";
    static final String MET = "metAt";
    static final String IN_TIME = "metInTime";
    static final String APPLICABILITY = "applicability";
    static final String WAIVED_FROM = "waivedFrom";
    static final String WAIVED_UNTIL = "waivedUntil";
    static final String KNOWN_FROM = "knownFrom";
    static final String KNOWN_TO = "knownTo";
    static final String CURRENT = "current";
}
