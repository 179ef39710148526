package vn.sogiamsat.command.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.RulebookAdopted;

/**
 * Adopts rulebooks without a fault. The same text of the same rulebook is adopted once, for as long as that stands:
 * whoever repeats himself is answered by the first receipt. A text whose adoption was withdrawn can be adopted again.
 */
@Component
class AdoptRulebookHandler {
    private final AdoptionReader adoptions;
    private final RulebookCheck check;
    private final StreamLock lock;
    private final Claims claims;
    private final FactRecorder recorder;
    private final Clock clock;

    AdoptRulebookHandler(
            AdoptionReader adoptions,
            RulebookCheck check,
            StreamLock lock,
            Claims claims,
            FactRecorder recorder,
            Clock clock) {
        this.adoptions = adoptions;
        this.check = check;
        this.lock = lock;
        this.claims = claims;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt adopt(LedgerCommand.AdoptRulebook command) {
        RulebookAdopted event = event(command);
        RulebookCheck.requireReadable(event);
        if (!event.replaces().isEmpty()) {
            // Two that replace each other at the same moment must see one another: only such ones close a circle.
            lock.hold(RulebookCheck.REPLACING);
        }
        // From here on nobody else adopts this rulebook or withdraws its adoption.
        lock.hold(event.stream());
        check.requireNoCircle(event);
        Adoptions known = adoptions.of(event.rulebook());
        boolean adoptedOtherwise = false;
        for (int time = 1; ; time++) {
            Draft draft = draft(event, time, command.by());
            Optional<Claim> claim = claims.find(draft.key());
            if (claim.isEmpty()) {
                if (adoptedOtherwise) {
                    throw adoptedOtherwise(event);
                }
                return recorder.record(event.stream(), List.of(draft)).getFirst();
            }
            boolean stands = known.stands(claim.get().receipt().eventId());
            if (stands && claim.get().digest().equals(draft.digest())) {
                return claim.get().receipt();
            }
            adoptedOtherwise |= stands;
        }
    }

    private static RulebookAdopted event(LedgerCommand.AdoptRulebook command) {
        Form.days(command.inForceFrom(), command.inForceTo());
        String text = Form.rulebookText(command.text());
        return new RulebookAdopted(
                Form.rulebook(command.rulebook()),
                text,
                Texts.sha256(text),
                command.inForceFrom(),
                command.inForceTo(),
                Form.replaced(command.replaces()),
                Form.decision(command.decision()));
    }

    /** @param time counts the adoptions of this text, from 1 */
    private Draft draft(RulebookAdopted event, int time, String by) {
        String id = RulebookAdopted.sourceId(event.rulebook(), event.sha256(), time);
        return new Draft(Header.LEDGER, id, sameness(event), clock.instant(), "user:" + by, event);
    }

    /** What else must be the same for an adoption to be the same. No text of an event can hold the separator. */
    private static String sameness(RulebookAdopted event) {
        DecidingDocument decision = event.decision();
        LocalDate to = event.inForceTo();
        return Texts.sha256(String.join(
                "\0",
                event.sha256(),
                event.inForceFrom().toString(),
                to == null ? "" : to.toString(),
                String.join(" ", event.replaces()),
                decision.number(),
                decision.issuer(),
                decision.date().toString()));
    }

    private static CommandRefused adoptedOtherwise(RulebookAdopted event) {
        return new CommandRefused(
                "adopted-otherwise",
                "Bộ quy tắc “" + event.rulebook()
                        + "” đã được áp dụng với đúng toàn văn này nhưng khác ngày hiệu lực, bộ được thay thế hoặc văn bản"
                        + " quyết định. Hãy rút lại lần áp dụng ấy nếu ghi sai, hoặc áp dụng dưới mã khác. (This very text"
                        + " is adopted already, with other dates, replaced rulebooks or another decision. Withdraw that"
                        + " adoption if it is wrong, or adopt this one under another id.)");
    }
}
