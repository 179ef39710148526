package vn.sogiamsat.rules.book;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;

/** Reads what a rule demands. */
final class DemandReader {
    private final ExpressionReader expressions;

    DemandReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** @param subject null where the rule's is faulty: the demand is read for its own faults only */
    @Nullable Demand read(Fields rule, @Nullable SubjectKind subject) {
        List<Demand> demands = new ArrayList<>();
        boolean given = false;
        for (DemandKind kind : DemandKind.values()) {
            Cursor key = rule.key(kind.field());
            Cursor value = rule.get(kind.field());
            if (key == null || value == null) {
                continue;
            }
            if (given) {
                key.fault(
                        "Quy tắc đã có một yêu cầu; chỉ ghi một trong: %s.".formatted(all()),
                        "The rule has a demand already; it has exactly one of: %s.".formatted(all()));
            }
            given = true;
            Demand demand = read(kind, key, value, subject);
            if (demand != null) {
                demands.add(demand);
            }
        }
        if (!given && rule.whole().is(Shape.FIELDS)) {
            rule.whole()
                    .fault(
                            "Quy tắc không có yêu cầu; cần một trong: %s.".formatted(all()),
                            "The rule demands nothing; it needs one of: %s.".formatted(all()));
        }
        return demands.isEmpty() ? null : demands.getFirst();
    }

    private static String all() {
        return String.join(", ", DemandKind.fields());
    }

    private @Nullable Demand read(DemandKind kind, Cursor key, Cursor value, @Nullable SubjectKind subject) {
        if (subject != null && !kind.suits(subject)) {
            key.fault(
                    "Không dùng %s cho đối tượng %s được; chỉ dùng cho: %s."
                            .formatted(kind.field(), subject.code(), kind.subjects()),
                    "A %s is not for the subject %s; it is for: %s."
                            .formatted(kind.field(), subject.code(), kind.subjects()));
        }
        SubjectKind suited = subject != null && kind.suits(subject) ? subject : null;
        Vocabulary words = suited == null ? null : Vocabulary.ofCase(suited);
        return switch (kind) {
            case CHECK -> check(value, words);
            case DEADLINE -> deadline(value, words);
            case COUNT -> count(value, words, suited == null ? null : Vocabulary.ofItem(suited));
            case STREAK -> streak(value, words, suited == null ? null : Vocabulary.ofItem(suited));
        };
    }

    private @Nullable Demand check(Cursor cursor, @Nullable Vocabulary words) {
        Fields fields = Fields.known(cursor, List.of("holds"), List.of("applies"));
        Expression applies = expressions.condition(fields.get("applies"), words);
        Expression holds = expressions.read(fields.get("holds"), words, ValueType.BOOL);
        return applies == null || holds == null ? null : new Demand.Check(applies, holds);
    }

    private @Nullable Demand deadline(Cursor cursor, @Nullable Vocabulary words) {
        Fields fields = Fields.known(cursor, List.of("due", "met"), List.of("applies"));
        Expression applies = expressions.condition(fields.get("applies"), words);
        Expression due = expressions.read(fields.get("due"), words, ValueType.MOMENT);
        Expression met = expressions.read(fields.get("met"), words, ValueType.MOMENT);
        return applies == null || due == null || met == null ? null : new Demand.Deadline(applies, due, met);
    }

    private @Nullable Demand count(Cursor cursor, @Nullable Vocabulary words, @Nullable Vocabulary items) {
        Fields fields = Fields.known(cursor, List.of("per", "counts", "at-least"), List.of("applies"));
        PeriodKind per = Common.choice(fields.get("per"), PeriodKind.class);
        Expression applies = expressions.condition(fields.get("applies"), words);
        Expression counts = expressions.read(fields.get("counts"), items, ValueType.BOOL);
        Expression atLeast = expressions.read(fields.get("at-least"), words, ValueType.INT);
        return per == null || applies == null || counts == null || atLeast == null
                ? null
                : new Demand.Count(per, applies, counts, atLeast);
    }

    private @Nullable Demand streak(Cursor cursor, @Nullable Vocabulary words, @Nullable Vocabulary items) {
        Fields fields = Fields.known(cursor, List.of("within", "counts", "at-most"), List.of("applies"));
        Cursor time = fields.get("within");
        PeriodKind within = time == null ? null : time.choice(List.of(PeriodKind.YEAR), Labelled::code);
        Expression applies = expressions.condition(fields.get("applies"), words);
        Expression counts = expressions.read(fields.get("counts"), items, ValueType.BOOL);
        Expression atMost = expressions.read(fields.get("at-most"), words, ValueType.INT);
        return within == null || applies == null || counts == null || atMost == null
                ? null
                : new Demand.Streak(within, applies, counts, atMost);
    }
}
