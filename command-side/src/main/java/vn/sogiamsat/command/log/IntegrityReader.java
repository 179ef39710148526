package vn.sogiamsat.command.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;

/** Puts together what vouches for the ledger. */
final class IntegrityReader implements Integrity {
    private final Heads heads;
    private final LogKeys keys;
    private final LogKeeper keeper;
    private final LedgerState ledger;
    private final Anchor anchor;
    private final List<LogOutside.Carrier> carriers;

    IntegrityReader(
            Heads heads,
            LogKeys keys,
            LogKeeper keeper,
            LedgerState ledger,
            Anchor anchor,
            List<LogOutside.Carrier> carriers) {
        this.heads = heads;
        this.keys = keys;
        this.keeper = keeper;
        this.ledger = ledger;
        this.anchor = anchor;
        this.carriers = List.copyOf(carriers);
    }

    @Override
    public State state() {
        Head head = heads.read();
        List<TimestampCarrier> stamping = only(TimestampCarrier.class);
        return new State(
                head.epoch().origin(),
                ledger.size(),
                point(head.note()),
                keeper.trouble().orElse(null),
                keys.verifiers(head.epoch()).stream().map(VerifierKey::toString).toList(),
                only(WitnessCarrier.class).stream().map(WitnessCarrier::state).toList(),
                !stamping.isEmpty(),
                stamping.stream().findFirst().map(TimestampCarrier::last).orElse(null),
                stamping.stream().findFirst().map(TimestampCarrier::problem).orElse(null),
                anchor.file().map(Object::toString).orElse(null));
    }

    private <T extends LogOutside.Carrier> List<T> only(Class<T> kind) {
        return carriers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static @Nullable Point point(@Nullable SignedNote note) {
        if (note == null) {
            return null;
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return new Point(checkpoint.tree().size(), checkpoint.tree().root().base64());
        } catch (MalformedException e) {
            throw new IllegalStateException("what was signed is no checkpoint", e);
        }
    }
}
