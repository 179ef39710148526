package vn.sogiamsat.command.inspection;

import java.util.List;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.Form;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.InspectionCommand.CloseInspection;
import vn.sogiamsat.core.command.InspectionCommand.OpenInspection;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.inspection.Inspection;
import vn.sogiamsat.core.inspection.Remedy;

/** The two ends of an inspection. */
@Component
class OpeningHandler {
    private final InspectionDesk desk;
    private final Given given;

    OpeningHandler(InspectionDesk desk, Given given) {
        this.desk = desk;
        this.given = given;
    }

    @CommandHandler
    Receipt open(OpenInspection command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Form.day(command.periodTo());
        if (Form.day(command.periodFrom()).isAfter(command.periodTo())) {
            throw new CommandRefused(
                    "bad-days",
                    "Ngày cuối của thời kỳ kiểm tra phải không sớm hơn ngày đầu. (The last day of the period must not come"
                            + " before its first.)");
        }
        TreeSet<String> team = new TreeSet<>(Given.some(command.team()));
        team.add(command.by());
        team.forEach(OpeningHandler::login);
        InspectionOpened event = new InspectionOpened(
                inspection,
                given.units(command.units()),
                Given.optional(command.content(), 2_000),
                command.periodFrom(),
                command.periodTo(),
                Form.decision(command.mandate()),
                List.of(),
                given.unit(command.openedBy()),
                Given.some(command.rules()),
                command.by(),
                List.copyOf(team));
        if (desk.hold(inspection).opened().isPresent()) {
            throw Refusal.exists(inspection.code());
        }
        return desk.recordOnce(Inspection.of(List.of()), event, List.of(event), command.by());
    }

    @CommandHandler
    Receipt close(CloseInspection command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        Inspection held = desk.holdAsMember(inspection, command.by());
        InspectionClosed event = new InspectionClosed(inspection, Given.optional(command.note(), 2_000));
        if (event.note() == null && held.conclusion().isEmpty()) {
            throw Refusal.noteNeeded(
                    "Chưa có kết luận: hãy ghi chú vì sao kết thúc.",
                    "There is no conclusion: say in the note why it is closed.");
        }
        if (event.note() == null && !held.remedies().stream().allMatch(Remedy::isAccepted)) {
            throw Refusal.noteNeeded(
                    "Còn yêu cầu khắc phục chưa được chấp nhận: hãy ghi chú vì sao kết thúc.",
                    "Some remedies are not accepted yet: say in the note why it is closed.");
        }
        return desk.recordOnce(held, event, List.of(event), command.by());
    }

    private static void login(String login) {
        if (!login.matches(Subject.CODE)) {
            throw new CommandRefused(
                    "bad-login", "“" + login + "” không phải là tên đăng nhập. (This is no login; check the members.)");
        }
    }
}
