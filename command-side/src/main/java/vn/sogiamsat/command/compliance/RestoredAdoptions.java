package vn.sogiamsat.command.compliance;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * Adoptions that stand again because their withdrawal is withdrawn. Meanwhile another rulebook may have been adopted in
 * their place: both together would replace each other, and none of them would be in force.
 */
@Component
public class RestoredAdoptions {
    private static final String WITHDRAWN = EventTypes.of(FactWithdrawn.class).name();

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final AdoptionReader adoptions;
    private final RulebookCheck check;
    private final StreamLock lock;

    RestoredAdoptions(AdoptionReader adoptions, RulebookCheck check, StreamLock lock) {
        this.adoptions = adoptions;
        this.check = check;
        this.lock = lock;
    }

    /**
     * To be asked before a withdrawal is recorded, in the same transaction: until that ends, nobody adopts a rulebook
     * in the place of others.
     *
     * @param event the withdrawal's own id
     * @param at when it is told
     * @throws CommandRefused when an adoption would stand again by it and close a circle
     */
    public void requireNoCircle(FactWithdrawn withdrawal, UUID event, Instant at) {
        StreamId stream = withdrawal.stream();
        // Only who takes a withdrawal back lets something stand again.
        if (!stream.kind().equals("rulebook") || !withdrawal.type().equals(WITHDRAWN)) {
            return;
        }
        lock.hold(RulebookCheck.REPLACING);
        lock.hold(stream);
        String rulebook = stream.value().substring(stream.kind().length() + 1);
        Adoptions before = adoptions.of(rulebook);
        Adoptions after = before.with(StandingFacts.Told.of(event, WITHDRAWN, at, withdrawal));
        adoptions.texts(rulebook, id -> after.stands(id) && !before.stands(id)).forEach(this::requireNoCircle);
    }

    private void requireNoCircle(RulebookAdopted adoption) {
        if (check.closesCircle(adoption)) {
            throw new CommandRefused(
                    "circular-replaces",
                    "Không rút lại việc rút này được: lần áp dụng bộ quy tắc “%s” từ ngày %s sẽ có hiệu lực trở lại, mà bộ này và các bộ nó thay thế lại thay thế lẫn nhau trong cùng thời gian; hãy rút lần áp dụng của bộ kia trước. (This withdrawal cannot be withdrawn: rulebook %s would stand adopted again from %s, and it and those it replaces replace each other on the same days; withdraw the other adoption first.)"
                            .formatted(
                                    adoption.rulebook(),
                                    DAY.format(adoption.inForceFrom()),
                                    adoption.rulebook(),
                                    DAY.format(adoption.inForceFrom())));
        }
    }
}
