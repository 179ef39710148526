package vn.sogiamsat.rules.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the rules of a rulebook. */
final class RuleReader {
    private static final List<String> REQUIRED =
            List.of("id", "title", "demands", "shortfall", "citation", "confidence", "subject");
    private static final List<String> OPTIONAL =
            Stream.concat(Stream.of("applies-to"), DemandKind.fields().stream()).toList();

    private final DemandReader demands;
    private final Set<String> ids = new HashSet<>();

    RuleReader(ExpressionReader expressions) {
        this.demands = new DemandReader(expressions);
    }

    /** Those without faults. */
    List<Rule> read(@Nullable Cursor cursor) {
        List<Rule> rules = new ArrayList<>();
        if (cursor == null) {
            return rules;
        }
        List<Cursor> items = cursor.items();
        if (items.isEmpty() && cursor.is(Shape.LIST)) {
            cursor.fault("Không có quy tắc nào; cần ít nhất một.", "There are no rules; at least one is needed.");
        }
        for (Cursor item : items) {
            Rule rule = rule(new Cursor(item.report(), id(item), item.node()));
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable Rule rule(Cursor cursor) {
        Fields fields = Fields.known(cursor, REQUIRED, OPTIONAL);
        Cursor named = fields.get("id");
        String id = Common.text(named, Form.RULE);
        if (id != null && named != null && !ids.add(id)) {
            named.fault(
                    "Mã %s đã có ở một quy tắc trên; mỗi quy tắc cần một mã riêng.".formatted(Report.quote(id)),
                    "A rule above has the id %s already; each needs its own.".formatted(Report.quote(id)));
        }
        Words title = Common.words(fields.get("title"));
        Words demanded = Common.words(fields.get("demands"));
        Words shortfall = Common.words(fields.get("shortfall"));
        Citation citation = Common.citation(fields.get("citation"));
        Confidence confidence = Common.choice(fields.get("confidence"), Confidence.class);
        SubjectKind subject = Common.choice(fields.get("subject"), SubjectKind.class);
        List<String> appliesTo = Common.units(fields.get("applies-to"));
        Demand demand = demands.read(fields, subject);
        return id == null
                        || title == null
                        || demanded == null
                        || shortfall == null
                        || citation == null
                        || confidence == null
                        || subject == null
                        || demand == null
                ? null
                : new Rule(id, title, demanded, shortfall, citation, confidence, subject, appliesTo, demand);
    }

    /** The id of a rule, wherever in it that stands: all its faults are told with it. */
    private static @Nullable String id(Cursor rule) {
        if (rule.node() instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode value
                        && Form.RULE.fits(value.getValue())) {
                    return value.getValue();
                }
            }
        }
        return null;
    }
}
