package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.Subject;
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
    private final AdoptionReader adoptions;
    private final Directory directory;
    private final FactRecorder recorder;
    private final Clock clock;

    RulebookCommands(AdoptionReader adoptions, Directory directory, FactRecorder recorder, Clock clock) {
        this.adoptions = adoptions;
        this.directory = directory;
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

    private Receipt record(String idPrefix, RulebookEvent event, String by) {
        adoptions.requireAdopted(event.rulebook());
        Draft draft = Draft.ofLedger(idPrefix + UUID.randomUUID(), clock.instant(), "user:" + by, event);
        return recorder.record(event.stream(), List.of(draft)).getFirst();
    }
}
