package vn.sogiamsat.core.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.FindingSeverity;
import vn.sogiamsat.core.event.RecordKind;

/**
 * What is asked of the write side in the course of an inspection. Units are named by any of their codes.
 *
 * <p>{@code inspection} is always its code.
 */
public sealed interface InspectionCommand extends LedgerCommand {
    String inspection();

    /**
     * Opens it; who does leads it.
     *
     * @param content what is looked at, in words; null where it is everything
     * @param rules ids of rules, as {@code rulebook/rule}; empty for all
     * @param openedBy the unit in whose name it is conducted
     * @param team logins of the other members
     */
    record OpenInspection(
            String inspection,
            List<String> units,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable String content,
            List<String> rules,
            DecidingDocument mandate,
            String openedBy,
            List<String> team,
            String by)
            implements InspectionCommand {}

    record NoteFinding(
            String inspection,
            String unit,
            String text,
            FindingSeverity severity,
            List<UUID> events,
            List<UUID> obligations,
            String by)
            implements InspectionCommand {}

    /** @param finding code of the finding it is about; null where it is about none */
    record AskExplanation(
            String inspection,
            String unit,
            String text,
            @Nullable String finding,
            List<UUID> events,
            List<UUID> obligations,
            LocalDate due,
            String by)
            implements InspectionCommand {}

    /**
     * Answers for the unit that was asked.
     *
     * @param question its code
     * @param document SHA-256 of a document in the vault; null when none goes with it
     */
    record AnswerExplanation(
            String inspection,
            String question,
            String text,
            @Nullable String document,
            String by) implements InspectionCommand {}

    /** @param document SHA-256 of a document in the vault; null when none goes with it */
    record IssueConclusion(
            String inspection,
            DecidingDocument decision,
            String summary,
            @Nullable String document,
            List<NewRemedy> remedies,
            String by)
            implements InspectionCommand {}

    /** What the conclusion demands of a unit, until the end of a day. */
    record NewRemedy(String unit, String text, LocalDate due) {}

    /** Reports for the unit that has to remedy something. */
    record ReportRemedy(
            String inspection,
            String remedy,
            String text,
            @Nullable String document,
            String by) implements InspectionCommand {}

    /** @param note null only where it is accepted */
    record AssessRemedy(
            String inspection,
            String remedy,
            boolean accepted,
            @Nullable String note,
            String by) implements InspectionCommand {}

    /**
     * Puts on record that a member opened a record. Once a person, record and day: opened again, it is answered by the
     * first receipt.
     *
     * @param record its id, or the SHA-256 of a document
     */
    record OpenRecord(String inspection, RecordKind kind, String record, UnitId unit, String by)
            implements InspectionCommand {}

    /** The same, of a record that lies outside the scope and is not shown. */
    record RefuseRecord(
            String inspection,
            RecordKind kind,
            String record,
            @Nullable UnitId unit,
            String by) implements InspectionCommand {}

    /** Nothing more is recorded in it afterwards. */
    record CloseInspection(String inspection, @Nullable String note, String by) implements InspectionCommand {}
}
