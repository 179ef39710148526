package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.book.Expression;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;

/**
 * An obligation in the making: whose it is, and the times that hold where no rule says otherwise.
 *
 * @param about as {@link Obligation} has it
 * @param dueAt the last instant in time, where the rule itself names none
 */
record Draft(
        Applied rule,
        SubjectKind kind,
        UUID subject,
        Obligation.@Nullable About about,
        UUID unit,
        String period,
        Instant opensAt,
        Instant dueAt) {

    /** The same however often it is made. A member of two cells in one period has an obligation in each. */
    UUID id() {
        String of = kind == SubjectKind.MEMBER ? subject + "@" + unit : subject.toString();
        return Obligation.id(rule.name(), of, period);
    }

    Draft due(Instant due) {
        return new Draft(rule, kind, subject, about, unit, period, opensAt.isAfter(due) ? due : opensAt, due);
    }

    Obligation notApplicable(String reason, Collection<UUID> evidence) {
        return make(1, 0, evidence, null, Applicability.NOT_APPLICABLE, reason);
    }

    Obligation notEvaluated(String reason, long required, long achieved, Collection<UUID> evidence) {
        return make(required, achieved, evidence, null, Applicability.NOT_EVALUATED, reason);
    }

    Obligation judged(long required, long achieved, Collection<UUID> evidence, @Nullable Instant metAt) {
        return make(required, achieved, evidence, metAt, Applicability.APPLICABLE, "");
    }

    private Obligation make(
            long required,
            long achieved,
            Collection<UUID> evidence,
            @Nullable Instant metAt,
            Applicability applicability,
            String reason) {
        return new Obligation(
                id(),
                rule.name(),
                kind,
                subject,
                about,
                unit,
                period,
                opensAt,
                dueAt,
                required,
                achieved,
                sorted(evidence),
                metAt,
                applicability,
                reason,
                null,
                null);
    }

    /** Each once, in their order. */
    private static List<UUID> sorted(Collection<UUID> evidence) {
        UUID[] all = evidence.toArray(UUID[]::new);
        Arrays.sort(all);
        int different = 0;
        for (UUID each : all) {
            if (different == 0 || !all[different - 1].equals(each)) {
                all[different++] = each;
            }
        }
        return List.of(Arrays.copyOf(all, different));
    }

    /** Says which facts are missing. */
    static String missing(List<Word> words) {
        String vi = words.stream().map(word -> word.meaning().vi()).collect(Collectors.joining(", "));
        String en = words.stream().map(word -> word.meaning().en()).collect(Collectors.joining(", "));
        return "Chưa có dữ liệu: " + vi + " (missing: " + en + ")";
    }

    /** Says why an expression came to nothing. */
    static String reason(Expression.Outcome outcome) {
        return switch (outcome) {
            case Expression.Missing missing -> missing(missing.words());
            case Expression.Failed failed ->
                "Biểu thức của quy tắc bị lỗi (the rule's expression failed): " + failed.reason();
            case Expression.Value value -> "";
        };
    }
}
