package vn.sogiamsat.command.hold;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.Form;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.HoldCommand.PlaceHold;
import vn.sogiamsat.core.command.HoldCommand.ReleaseHold;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.HoldEvent;
import vn.sogiamsat.core.event.HoldPlaced;
import vn.sogiamsat.core.event.HoldReleased;

/** Places holds and releases them. A number is used once, for ever. */
@Component
class HoldHandler {
    private static final int MOST_UNITS = 500;

    private final HoldRegister register;
    private final Directory directory;
    private final Claims claims;
    private final FactRecorder recorder;
    private final Clock clock;

    HoldHandler(HoldRegister register, Directory directory, Claims claims, FactRecorder recorder, Clock clock) {
        this.register = register;
        this.directory = directory;
        this.claims = claims;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt place(PlaceHold command) {
        HoldPlaced event = new HoldPlaced(
                number(command.hold()),
                units(command.units()),
                Form.day(command.periodFrom()),
                Form.day(command.periodTo()),
                command.inspection(),
                Reason.of(command.reason()),
                Form.decision(command.decision()));
        if (event.periodFrom().isAfter(event.periodTo())) {
            throw new CommandRefused(
                    "bad-days",
                    "Ngày cuối của thời kỳ phải không sớm hơn ngày đầu. (The last day of the period must not come before"
                            + " its first.)");
        }
        register.lockAndRead();
        Draft draft = draft("hold-placed/" + event.hold(), event, command.by());
        if (claims.find(draft.key()).isPresent()) {
            throw new CommandRefused(
                    "hold-exists",
                    "Đã có lệnh giữ mang số “" + event.hold()
                            + "”; hãy chọn số khác. (There is or was a hold of this number; choose another.)");
        }
        return recorder.record(event.stream(), List.of(draft)).getFirst();
    }

    @CommandHandler
    Receipt release(ReleaseHold command) {
        HoldReleased event = new HoldReleased(
                number(command.hold()), Reason.of(command.reason()), Form.decision(command.decision()));
        Map<String, StandingHold> standing = register.lockAndRead();
        if (!standing.containsKey(event.hold())) {
            throw new CommandRefused(
                    "unknown-hold",
                    "Không có lệnh giữ nào mang số “" + event.hold()
                            + "” đang có hiệu lực. (No hold of this number stands.)");
        }
        Draft draft = draft("hold-released/" + event.hold(), event, command.by());
        return recorder.record(event.stream(), List.of(draft)).getFirst();
    }

    private List<UnitRef> units(List<String> codes) {
        if (codes.isEmpty() || codes.size() > MOST_UNITS) {
            throw new CommandRefused("bad-units", "Hãy nêu từ 1 đến 500 tổ chức đảng. (Name 1 to 500 units.)");
        }
        return codes.stream().map(this::unit).distinct().toList();
    }

    private UnitRef unit(String code) {
        if (code.matches(Subject.CODE) && directory.isKnown(directory.unit(code))) {
            return directory.unitRef(code);
        }
        throw new CommandRefused(
                "unknown-unit",
                "Sổ chưa biết tổ chức đảng nào mang mã “" + code
                        + "”; hãy kiểm tra mã. (The ledger knows of no party unit with this code; check it.)");
    }

    private static String number(String hold) {
        if (!hold.matches(Subject.CODE)) {
            throw new CommandRefused(
                    "bad-hold",
                    "Số lệnh giữ gồm 1–64 chữ cái không dấu, chữ số, dấu chấm, gạch dưới và gạch nối. (A hold's number is"
                            + " 1–64 letters without marks, digits, dots, underscores and hyphens.)");
        }
        return hold;
    }

    private Draft draft(String id, HoldEvent event, String by) {
        return Draft.ofLedger(id, clock.instant(), "user:" + by, event);
    }
}
