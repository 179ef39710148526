package vn.sogiamsat.command.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.Form;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.command.InspectionCommand.AskExplanation;
import vn.sogiamsat.core.command.InspectionCommand.AssessRemedy;
import vn.sogiamsat.core.command.InspectionCommand.IssueConclusion;
import vn.sogiamsat.core.command.InspectionCommand.NewRemedy;
import vn.sogiamsat.core.command.InspectionCommand.NoteFinding;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.inspection.Inspection;
import vn.sogiamsat.core.inspection.Remedy;

/**
 * What members of an inspection record in it. Findings, questions and remedies get their codes here, counted through
 * the whole inspection.
 */
@Component
class WorkHandler {
    private static final int LONG = 20_000;
    private static final String NO_CODE = "0";

    private final InspectionDesk desk;
    private final Given given;

    WorkHandler(InspectionDesk desk, Given given) {
        this.desk = desk;
        this.given = given;
    }

    @CommandHandler
    Receipt note(NoteFinding command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = unconcluded(inspection, command.by());
        FindingNoted same = new FindingNoted(
                inspection,
                given.unitWithin(held, command.unit()),
                Given.text(command.text(), LONG),
                Given.some(command.events()),
                NO_CODE,
                Given.some(command.obligations()),
                command.severity());
        String code = free(
                "PH",
                held.findings().stream()
                        .map(told ->
                                told.body().code() == null ? "" : told.body().code())
                        .toList());
        FindingNoted event = new FindingNoted(
                inspection, same.unit(), same.text(), same.evidence(), code, same.obligations(), same.severity());
        return desk.recordOnce(held, same, List.of(event), command.by());
    }

    @CommandHandler
    Receipt ask(AskExplanation command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = unconcluded(inspection, command.by());
        String finding = Given.optional(command.finding(), 64);
        if (finding != null
                && held.findings().stream()
                        .noneMatch(told -> finding.equals(told.body().code()))) {
            throw Refusal.unknown("phát hiện", "finding", finding);
        }
        ExplanationAsked same = new ExplanationAsked(
                inspection,
                NO_CODE,
                given.unitWithin(held, command.unit()),
                Given.text(command.text(), 4_000),
                finding,
                Given.some(command.events()),
                Given.some(command.obligations()),
                Form.day(command.due()));
        String code =
                free("GT", held.questions().stream().map(each -> each.code()).toList());
        ExplanationAsked event = new ExplanationAsked(
                inspection,
                code,
                same.unit(),
                same.text(),
                same.finding(),
                same.events(),
                same.obligations(),
                same.due());
        return desk.recordOnce(held, same, List.of(event), command.by());
    }

    @CommandHandler
    Receipt conclude(IssueConclusion command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = unconcluded(inspection, command.by());
        List<InspectionEvent> events = new ArrayList<>();
        ConclusionIssued conclusion = new ConclusionIssued(
                inspection,
                Form.decision(command.decision()),
                Form.document(command.document()),
                Given.text(command.summary(), LONG));
        events.add(conclusion);
        List<String> codes =
                new ArrayList<>(held.remedies().stream().map(Remedy::code).toList());
        for (NewRemedy remedy : Given.some(command.remedies())) {
            String code = free("KP", codes);
            codes.add(code);
            events.add(new RemedyDue(
                    inspection,
                    code,
                    given.unitWithin(held, remedy.unit()),
                    Given.text(remedy.text(), LONG),
                    Form.day(remedy.due())));
        }
        return desk.recordOnce(held, conclusion, events, command.by());
    }

    @CommandHandler
    Receipt assess(AssessRemedy command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = desk.holdAsMember(inspection, command.by());
        Remedy remedy = held.remedy(command.remedy())
                .orElseThrow(() -> Refusal.unknown("yêu cầu khắc phục", "remedy", command.remedy()));
        if (!remedy.isToAssess()) {
            throw Refusal.nothingToAssess();
        }
        RemedyAssessed event = new RemedyAssessed(
                inspection,
                remedy.code(),
                remedy.due().body().unit(),
                command.accepted(),
                Given.optional(command.note(), 2_000));
        if (!event.accepted() && event.note() == null) {
            throw Refusal.noteNeeded(
                    "Hãy ghi rõ vì sao kết quả khắc phục chưa đạt.", "Say why what was reported is not enough.");
        }
        // Of another report the same may be said again.
        String report = remedy.reports().getLast().header().eventId().toString();
        return desk.record("remedy-assessed/" + inspection.id() + "/" + report, event, command.by());
    }

    private Inspection unconcluded(InspectionRef inspection, String by) {
        Inspection held = desk.holdAsMember(inspection, by);
        held.conclusion().ifPresent(conclusion -> {
            throw Refusal.concluded(conclusion);
        });
        return held;
    }

    /** The next free code, such as {@code PH-03}; one that was withdrawn may come again. */
    private static String free(String prefix, List<String> taken) {
        int number = taken.size() + 1;
        while (taken.contains(code(prefix, number))) {
            number++;
        }
        return code(prefix, number);
    }

    private static String code(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%02d", prefix, number);
    }
}
