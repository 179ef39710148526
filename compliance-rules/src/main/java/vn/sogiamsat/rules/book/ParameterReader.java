package vn.sogiamsat.rules.book;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a rulebook. */
final class ParameterReader {
    private static final List<ValueType> TYPES =
            List.of(ValueType.BOOL, ValueType.INT, ValueType.TEXT, ValueType.DURATION);
    private static final Pattern DURATION = Pattern.compile("(?=\\d)(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?");

    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<String, Cursor> keys = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();

    /** By name; without those that are faulty. */
    Map<String, Parameter> parameters() {
        return Map.copyOf(parameters);
    }

    /** The parameters' names in the file, with their places. */
    Map<String, Cursor> keys() {
        return Map.copyOf(keys);
    }

    /** Names of those that are faulty: what uses them is not to blame. */
    Set<String> broken() {
        return broken;
    }

    void read(@Nullable Cursor cursor) {
        if (cursor == null) {
            return;
        }
        Fields fields = Fields.any(cursor);
        fields.all().forEach((name, value) -> {
            Cursor key = fields.key(name);
            if (key == null) {
                return;
            }
            keys.put(name, key);
            Parameter parameter = key.text(Form.PARAMETER) == null ? null : parameter(name, value);
            if (parameter == null) {
                broken.add(name);
            } else {
                parameters.put(name, parameter);
            }
        });
    }

    private static @Nullable Parameter parameter(String name, Cursor cursor) {
        Fields fields = Fields.known(cursor, List.of("type", "value", "title", "confidence"), List.of());
        Cursor typed = fields.get("type");
        ValueType type = typed == null ? null : typed.choice(TYPES, ValueType::title);
        Cursor valued = fields.get("value");
        Object value = type == null || valued == null ? null : value(type, valued);
        Words title = Common.words(fields.get("title"));
        Confidence confidence = Common.choice(fields.get("confidence"), Confidence.class);
        return type == null || value == null || title == null || confidence == null
                ? null
                : new Parameter(name, type, value, title, confidence);
    }

    private static @Nullable Object value(ValueType type, Cursor cursor) {
        return switch (type) {
            case BOOL -> cursor.expect(Shape.BOOLEAN) ? Boolean.valueOf(cursor.raw()) : null;
            case INT -> Common.integer(cursor);
            case TEXT -> cursor.text(Common.LONGEST_NAME);
            case DURATION -> duration(cursor);
            case MOMENT, TEXTS, COUNTS -> throw new IllegalArgumentException(type + " is no type of parameters");
        };
    }

    /** Empty where it is none. */
    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        return matcher.matches()
                ? Optional.of(Duration.ofHours(number(matcher.group(1))).plusMinutes(number(matcher.group(2))))
                : Optional.empty();
    }

    private static @Nullable Duration duration(Cursor cursor) {
        if (!cursor.expect(Shape.TEXT)) {
            return null;
        }
        Optional<Duration> length = duration(cursor.raw());
        if (length.isPresent()) {
            return length.get();
        }
        String quoted = Report.quote(cursor.raw());
        cursor.fault(
                "%s không phải là khoảng thời gian; cần giờ (h) và phút (m), như 24h, 90m, 2h30m.".formatted(quoted),
                "%s is no duration; needed are hours (h) and minutes (m), such as 24h, 90m, 2h30m.".formatted(quoted));
        return null;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
