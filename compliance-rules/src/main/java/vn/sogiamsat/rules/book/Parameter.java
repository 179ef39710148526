package vn.sogiamsat.rules.book;

/**
 * A threshold with a name, which a unit may override from a day on with a deciding document.
 *
 * @param name as expressions write it, after {@code param.}
 * @param value a {@link Long}, {@link Boolean}, {@link String} or {@link java.time.Duration}, of the type's kind
 * @param confidence of the value, which may be less sure than the rule's text
 */
public record Parameter(String name, ValueType type, Object value, Words title, Confidence confidence) {}
