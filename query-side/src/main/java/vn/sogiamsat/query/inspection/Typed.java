package vn.sogiamsat.query.inspection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.command.InspectionCommand.NewRemedy;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.FindingSeverity;
import vn.sogiamsat.core.event.InspectionOpened;

/**
 * What was typed into a form of an inspection, of all its forms: it is shown again when it is refused. Each form uses
 * some of it; what it does not use is null.
 *
 * @param units codes, in any form in which people list them
 * @param rules ids likewise
 * @param team logins likewise
 * @param events ids of events, or addresses of their pages
 * @param obligations the same of obligations
 * @param remedyUnit of each remedy; several rows, those without a text do not count
 */
@SuppressWarnings("ArrayRecordComponent")
record Typed(
        @Nullable String code,
        @Nullable String units,
        @Nullable String from,
        @Nullable String to,
        @Nullable String content,
        @Nullable String rules,
        @Nullable String team,
        @Nullable String openedBy,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date,
        @Nullable String unit,
        @Nullable String text,
        @Nullable String severity,
        @Nullable String finding,
        @Nullable String events,
        @Nullable String obligations,
        @Nullable String due,
        @Nullable String document,
        @Nullable String accepted,
        String @Nullable [] remedyUnit,
        String @Nullable [] remedyText,
        String @Nullable [] remedyDue) {
    /** Rows for remedies in the form of a conclusion. */
    static final int REMEDIES = 5;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Nothing typed yet, but for what a finding or a question is tied to.
     *
     * @param event address or id; null for none
     */
    static Typed about(@Nullable String event, @Nullable String obligation, @Nullable String finding) {
        return new Typed(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FindingSeverity.SHORTCOMING.name(),
                finding,
                event,
                obligation,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The scope of an inspection, for a form that takes it over. */
    static Typed scopeOf(InspectionOpened opened, String units) {
        return new Typed(
                null,
                units,
                opened.periodFrom().toString(),
                opened.periodTo().toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Null where nothing was typed. */
    static @Nullable String orNull(@Nullable String typed) {
        return textOf(typed).isEmpty() ? null : textOf(typed);
    }

    /** What stands between blanks, commas and semicolons. */
    static List<String> list(@Nullable String typed) {
        return Arrays.stream(textOf(typed).split("[\\s,;]+"))
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static List<UUID> ids(@Nullable String typed) {
        List<UUID> ids = new ArrayList<>();
        Matcher found = ID.matcher(textOf(typed));
        while (found.find()) {
            ids.add(UUID.fromString(found.group()));
        }
        return ids.stream().distinct().toList();
    }

    /** A day as browsers send it or as people write it; empty where it is none that the ledger takes. */
    static Optional<LocalDate> day(@Nullable String typed) {
        String text = textOf(typed);
        try {
            LocalDate day = text.contains("/") ? LocalDate.parse(text, WRITTEN) : LocalDate.parse(text);
            return Optional.of(day)
                    .filter(known ->
                            known.getYear() >= Subject.EARLIEST_YEAR && known.getYear() <= Subject.LATEST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    FindingSeverity severityWord() {
        return Arrays.stream(FindingSeverity.values())
                .filter(word -> word.name().equals(severity))
                .findAny()
                .orElse(FindingSeverity.SHORTCOMING);
    }

    /** To be asked for only where {@link #decisionProblem} is null. */
    DecidingDocument decision() {
        return new DecidingDocument(textOf(number), textOf(issuer), day(date).orElseThrow());
    }

    /** Which message tells what is wrong with the deciding document; null when nothing is. */
    @Nullable String decisionProblem() {
        if (textOf(number).isEmpty() || textOf(number).length() > 60) {
            return "decision.problem.number";
        }
        if (textOf(issuer).isEmpty() || textOf(issuer).length() > 200) {
            return "decision.problem.issuer";
        }
        return day(date).isEmpty() ? "decision.problem.date" : null;
    }

    @Nullable String remedyProblem() {
        for (int i = 0; i < REMEDIES; i++) {
            if (!at(remedyText, i).isEmpty()
                    && (at(remedyUnit, i).isEmpty() || day(at(remedyDue, i)).isEmpty())) {
                return "inspection.problem.remedy";
            }
        }
        return null;
    }

    List<NewRemedy> remedies() {
        List<NewRemedy> remedies = new ArrayList<>();
        for (int i = 0; i < REMEDIES; i++) {
            if (!at(remedyText, i).isEmpty()) {
                remedies.add(new NewRemedy(
                        at(remedyUnit, i),
                        at(remedyText, i),
                        day(at(remedyDue, i)).orElseThrow()));
            }
        }
        return remedies;
    }

    /** For the template, which does not index what may be missing. */
    public String remedyUnitAt(int row) {
        return at(remedyUnit, row);
    }

    public String remedyTextAt(int row) {
        return at(remedyText, row);
    }

    public String remedyDueAt(int row) {
        return at(remedyDue, row);
    }

    /** What stands in a row; empty where nothing does. */
    static String at(String @Nullable [] rows, int row) {
        return rows == null || row >= rows.length ? "" : textOf(rows[row]);
    }
}
