package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a rulebook from its text in YAML; {@code docs/rulebooks.md} describes the format. */
public final class RulebookReader {
    private static final List<String> REQUIRED = List.of("format", "id", "title", "citation", "in-force", "rules");
    private static final List<String> OPTIONAL = List.of("replaces", "applies-to", "days-off", "parameters");

    private final Report report;
    private final Lines lines;

    private RulebookReader(Report report, Lines lines) {
        this.report = report;
        this.lines = lines;
    }

    /**
     * Reads a whole file, and nothing else: no other file, no clock, no network.
     *
     * @param file as faults are to call it
     * @param text in YAML
     * @throws FaultyRulebookException with all faults, if there is only one
     */
    public static Rulebook read(String file, String text) throws FaultyRulebookException {
        Report report = new Report(file);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Node root = new YamlText(report).root(bare);
        Rulebook rulebook = root == null
                ? null
                : new RulebookReader(report, new Lines(bare)).rulebook(new Cursor(report, null, root));
        if (rulebook == null || !report.isEmpty()) {
            throw new FaultyRulebookException(report.faults());
        }
        return rulebook;
    }

    private @Nullable Rulebook rulebook(Cursor cursor) {
        Fields fields = Fields.known(cursor, REQUIRED, OPTIONAL);
        format(fields.get("format"));
        String id = Common.text(fields.get("id"), Form.RULEBOOK);
        Words title = Common.words(fields.get("title"));
        Citation citation = Common.citation(fields.get("citation"));
        InForce inForce = inForce(fields.get("in-force"));
        Set<String> replaces = replaces(fields.get("replaces"), id);
        List<String> appliesTo = Common.units(fields.get("applies-to"));
        Cursor daysOff = fields.get("days-off");
        Set<LocalDate> days = daysOff == null ? Set.of() : Set.copyOf(daysOff.distinct(Common::day));
        ParameterReader parameters = new ParameterReader();
        parameters.read(fields.get("parameters"));
        ExpressionReader expressions =
                new ExpressionReader(new Expressions(parameters.parameters().values()), parameters.broken(), lines);
        List<Rule> rules = new RuleReader(expressions).read(fields.get("rules"));
        tellUnused(parameters, expressions);
        return !report.isEmpty() || id == null || title == null || citation == null || inForce == null
                ? null
                : new Rulebook(
                        id,
                        title,
                        citation,
                        inForce.from(),
                        inForce.to(),
                        replaces,
                        appliesTo,
                        days,
                        parameters.parameters(),
                        rules);
    }

    private static void format(@Nullable Cursor cursor) {
        Long format = Common.integer(cursor);
        if (cursor != null && format != null && format != 1) {
            cursor.fault(
                    "Không biết định dạng %d; cần định dạng 1.".formatted(format),
                    "The format %d is not known; 1 is needed.".formatted(format));
        }
    }

    private record InForce(LocalDate from, @Nullable LocalDate to) {}

    private static @Nullable InForce inForce(@Nullable Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        Fields fields = Fields.known(cursor, List.of("from"), List.of("to"));
        LocalDate from = Common.day(fields.get("from"));
        Cursor end = fields.get("to");
        LocalDate to = Common.day(end);
        if (from != null && to != null && end != null && !to.isAfter(from)) {
            end.fault(
                    "Ngày hết hiệu lực %s phải sau ngày bắt đầu %s.".formatted(to, from),
                    "The end %s must be after the start %s.".formatted(to, from));
        }
        return from == null ? null : new InForce(from, to);
    }

    private static Set<String> replaces(@Nullable Cursor cursor, @Nullable String id) {
        if (cursor == null) {
            return Set.of();
        }
        return Set.copyOf(cursor.distinct(item -> {
            String replaced = item.text(Form.RULEBOOK);
            if (replaced != null && replaced.equals(id)) {
                item.fault(
                        "Bộ quy tắc không thể thay thế chính nó; cần mã của bộ khác.",
                        "A rulebook cannot replace itself; the id of another is needed.");
            }
            return replaced;
        }));
    }

    private static void tellUnused(ParameterReader parameters, ExpressionReader expressions) {
        parameters.keys().forEach((name, key) -> {
            if (!expressions.uses(name) && Form.PARAMETER.fits(name)) {
                key.fault(
                        "Không biểu thức nào dùng tham số %s; hãy dùng param.%s hoặc xóa đi.".formatted(name, name),
                        "No expression uses the parameter %s; use param.%s or remove it.".formatted(name, name));
            }
        });
    }
}
