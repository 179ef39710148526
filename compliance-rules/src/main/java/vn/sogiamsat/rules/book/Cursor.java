package vn.sogiamsat.rules.book;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a file. What is asked of it and is not there is told as a fault, and null is given instead.
 *
 * @param rule id of the rule in which the node stands; null outside of rules
 */
record Cursor(Report report, @Nullable String rule, Node node) {
    Place place() {
        return Place.of(node.getStartMark());
    }

    void fault(String vi, String en) {
        report.add(rule, place(), vi, en);
    }

    boolean is(Shape shape) {
        return Shape.of(node) == shape;
    }

    boolean expect(Shape shape) {
        if (!is(shape)) {
            Words found = Shape.of(node).words();
            fault(
                    "Ở đây là %s; cần %s.".formatted(found.vi(), shape.words().vi()),
                    "Here is %s; %s is needed."
                            .formatted(found.en(), shape.words().en()));
        }
        return is(shape);
    }

    /** As the file has it, whatever its type; only for scalars. */
    String raw() {
        return ((ScalarNode) node).getValue();
    }

    /** Whether a scalar has only characters that can be stored and shown; escapes in double quotes make any. */
    boolean expectCharacters() {
        boolean fits = raw().codePoints().allMatch(Characters::isText);
        if (!fits) {
            fault(
                    "Có ký tự điều khiển trong văn bản; hãy xóa đi.",
                    "There are control characters in the text; remove them.");
        }
        return fits;
    }

    /** @param most code points that the text may have */
    @Nullable String text(int most) {
        if (!expect(Shape.TEXT)) {
            return null;
        }
        String text = raw().strip();
        if (text.isEmpty()) {
            fault("Văn bản trống; cần ít nhất một chữ.", "The text is empty; at least a word is needed.");
            return null;
        }
        if (!expectCharacters()) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            fault(
                    "Văn bản dài %d ký tự; dài nhất %d.".formatted(length, most),
                    "The text has %d characters; at most %d are taken.".formatted(length, most));
            return null;
        }
        return text;
    }

    @Nullable String text(Form form) {
        if (!expect(Shape.TEXT)) {
            return null;
        }
        if (!form.fits(raw())) {
            String quoted = Report.quote(raw());
            fault(
                    "%s không đúng dạng; cần %s.".formatted(quoted, form.words().vi()),
                    "%s is not in form; needed is %s."
                            .formatted(quoted, form.words().en()));
            return null;
        }
        return raw();
    }

    /** One of a closed list of words. */
    <T> @Nullable T choice(List<T> choices, Function<T, String> code) {
        if (!expect(Shape.TEXT)) {
            return null;
        }
        for (T choice : choices) {
            if (code.apply(choice).equals(raw())) {
                return choice;
            }
        }
        String all = choices.stream().map(code).collect(Collectors.joining(", "));
        fault(
                "%s không có trong danh sách; cần một trong: %s.".formatted(Report.quote(raw()), all),
                "%s is not in the list; needed is one of: %s.".formatted(Report.quote(raw()), all));
        return null;
    }

    /** The items of a list; none where it is none. */
    List<Cursor> items() {
        if (!expect(Shape.LIST)) {
            return List.of();
        }
        return ((SequenceNode) node)
                .getValue().stream().map(item -> new Cursor(report, rule, item)).toList();
    }

    /** The items of a list, each at most once; without those that are faulty. */
    <T> List<T> distinct(Function<Cursor, @Nullable T> read) {
        Set<T> seen = new LinkedHashSet<>();
        for (Cursor item : items()) {
            T value = read.apply(item);
            if (value != null && !seen.add(value)) {
                String quoted = Report.quote(item.raw());
                item.fault(
                        "%s đã có trong danh sách này; mỗi mục chỉ ghi một lần.".formatted(quoted),
                        "%s is in this list already; each item stands there once.".formatted(quoted));
            }
        }
        return List.copyOf(seen);
    }
}
