package vn.sogiamsat.rules.book;

import java.util.Optional;

/**
 * A threshold with a name, which a unit may override from a day on with a deciding document.
 *
 * @param name as expressions write it, after {@code param.}
 * @param value a {@link Long}, {@link Boolean}, {@link String} or {@link java.time.Duration}, of the type's kind
 * @param confidence of the value, which may be less sure than the rule's text
 */
public record Parameter(String name, ValueType type, Object value, Words title, Confidence confidence) {

    /** Another value for it, written as it would stand in the rulebook; empty where it is none of its type. */
    public Optional<Object> read(String written) {
        String text = written.strip();
        return switch (type) {
            case INT -> text.matches("-?\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
            case BOOL -> text.matches("true|false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
            case TEXT -> text.isEmpty() ? Optional.empty() : Optional.of(text);
            case DURATION -> ParameterReader.duration(text).map(length -> length);
            case MOMENT, TEXTS, COUNTS -> Optional.empty();
        };
    }
}
