package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.RulebookEvent;
import vn.sogiamsat.core.event.RulebookRepealed;

/**
 * What persons decide under a rulebook that is adopted: its repeal, other values of its parameters, waivers; and what
 * units say to their obligations. Whether a rulebook has such a parameter or obligation is not judged here.
 */
@Component
class RulebookCommands {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final AdoptionReader adoptions;
    private final Directory directory;
    private final StreamLock lock;
    private final Claims claims;
    private final FactRecorder recorder;
    private final FactCodec codec;
    private final Clock clock;

    RulebookCommands(
            AdoptionReader adoptions,
            Directory directory,
            StreamLock lock,
            Claims claims,
            FactRecorder recorder,
            FactCodec codec,
            Clock clock) {
        this.adoptions = adoptions;
        this.directory = directory;
        this.lock = lock;
        this.claims = claims;
        this.codec = codec;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt repeal(LedgerCommand.RepealRulebook command) {
        RulebookRepealed event = new RulebookRepealed(
                Form.rulebook(command.rulebook()),
                Form.day(command.from()),
                Reason.of(command.reason()),
                Form.decision(command.decision()));
        return record("rulebook-repealed/", event, command.by());
    }

    @CommandHandler
    Receipt override(LedgerCommand.OverrideParameter command) {
        Form.days(command.validFrom(), command.validTo());
        ParameterOverridden event = new ParameterOverridden(
                Form.rulebook(command.rulebook()),
                Form.parameter(command.parameter()),
                Form.value(command.value()),
                unit(command.unit()),
                command.validFrom(),
                command.validTo(),
                Form.decision(command.decision()));
        return record("parameter-overridden/", event, command.by());
    }

    @CommandHandler
    Receipt waive(LedgerCommand.WaiveObligation command) {
        Form.days(command.from(), command.until());
        ObligationWaived event = new ObligationWaived(
                Form.rulebook(command.rulebook()),
                command.obligation(),
                unit(command.unit()),
                command.from(),
                command.until(),
                Reason.of(command.reason()),
                Form.decision(command.decision()));
        return record("obligation-waived/", event, command.by());
    }

    @CommandHandler
    Receipt explain(LedgerCommand.GiveExplanation command) {
        ExplanationGiven event = new ExplanationGiven(
                Form.rulebook(command.rulebook()),
                command.obligation(),
                unit(command.unit()),
                Form.explanation(command.text()),
                Form.document(command.document()));
        return record("explanation-given/", event, command.by());
    }

    private UnitRef unit(String code) {
        if (code.matches(Subject.CODE)) {
            UnitRef unit = directory.unitRef(code);
            if (directory.isKnown(unit.id())) {
                return unit;
            }
        }
        throw new CommandRefused(
                "unknown-unit",
                "Sổ chưa biết tổ chức đảng nào mang mã “" + code
                        + "”; hãy kiểm tra mã. (The ledger knows of no party unit with this code; check it.)");
    }

    /** The same said again has no second effect, for as long as it stands; once withdrawn it may be said anew. */
    private Receipt record(String idPrefix, RulebookEvent event, String by) {
        adoptions.requireAdopted(event.rulebook());
        lock.hold(event.stream());
        String id = idPrefix + event.rulebook() + "/" + Texts.sha256(codec.bodyJson(event));
        for (int time = 1; ; time++) {
            Draft draft = Draft.ofLedger(id + (time == 1 ? "" : "/" + time), clock.instant(), "user:" + by, event);
            Optional<Receipt> before = claims.find(draft.key()).map(Claim::receipt);
            if (before.isEmpty()) {
                return recorder.record(event.stream(), List.of(draft)).getFirst();
            }
            if (stands(event, before.get())) {
                throw recordedAlready(before.get());
            }
        }
    }

    private boolean stands(RulebookEvent event, Receipt told) {
        return adoptions.standing(event.stream(), EventTypes.of(event).name()).stands(told.eventId());
    }

    private static CommandRefused recordedAlready(Receipt before) {
        String at = MINUTE.format(before.recordedAt());
        return new CommandRefused(
                "recorded-already",
                "Đúng nội dung này đã được ghi vào sổ lúc %s; lần gửi này không ghi thêm gì. Nếu cần ghi khác đi, hãy sửa nội dung; nếu lần trước ghi sai, hãy rút lại sự kiện ấy. (The very same was recorded at %s; nothing was recorded a second time. Change what you typed to record something else, or withdraw that event if it is wrong.)"
                        .formatted(at, at));
    }
}
