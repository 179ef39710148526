package vn.sogiamsat.command.record;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.StoreKind;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.Receipt;

/**
 * Puts facts of one stream on record in the running unit of work: stamped, seen by their aggregate, claimed and
 * appended with one commit. To be called by command handlers only, once a stream and command.
 */
@Component
public class FactRecorder {
    private final AggregateStreams aggregates;
    private final PlainStreams plain;
    private final Claims claims;
    private final StoreKind store;

    FactRecorder(AggregateStreams aggregates, PlainStreams plain, Claims claims, StoreKind store) {
        this.aggregates = aggregates;
        this.plain = plain;
        this.claims = claims;
        this.store = store;
    }

    /**
     * Records the drafts in this order, and after them the conflicts they bring.
     *
     * @param drafts none of them claimed yet, as far as the caller knows
     * @return their receipts, in their order; final once the unit of work has committed
     * @throws ClaimTakenException when one of them was claimed meanwhile; the unit of work must be rolled back
     */
    public List<Receipt> record(StreamId stream, List<Draft> drafts) {
        List<Stamped> facts = switch (stream.kind()) {
            case "meeting", "unit", "person", "inspection" -> aggregates.apply(stream, drafts);
            case "source", "calendar", "rulebook", "integrity", "hold" -> plain.append(stream, drafts);
            default -> throw new IllegalStateException("no stream of this kind: " + stream);
        };
        claims.take(facts);
        return facts.stream()
                .limit(drafts.size())
                .map(fact -> fact.receipt(store.durability()))
                .toList();
    }
}
