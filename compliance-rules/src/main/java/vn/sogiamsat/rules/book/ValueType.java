package vn.sogiamsat.rules.book;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;

/** The types that words of expressions have. */
public enum ValueType {
    BOOL(SimpleType.BOOL),
    INT(SimpleType.INT),
    TEXT(SimpleType.STRING),
    MOMENT(SimpleType.TIMESTAMP),
    DURATION(SimpleType.DURATION),
    TEXTS(ListType.create(SimpleType.STRING)),
    COUNTS(ListType.create(MapType.create(SimpleType.STRING, SimpleType.INT)));

    private final CelType cel;

    ValueType(CelType cel) {
        this.cel = cel;
    }

    CelType cel() {
        return cel;
    }

    /** As error messages and the documentation call it: CEL's own name. */
    public String title() {
        return switch (this) {
            case BOOL -> "bool";
            case INT -> "int";
            case TEXT -> "string";
            case MOMENT -> "timestamp";
            case DURATION -> "duration";
            case TEXTS -> "list(string)";
            case COUNTS -> "list(map(string, int))";
        };
    }
}
