package vn.sogiamsat.command.record;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import vn.sogiamsat.core.StreamId;

/**
 * Puts facts of one stream on record with one commit. Answered by their receipts in order.
 *
 * @param stream where they belong; also decides which node handles it
 */
public record RecordFacts(@RoutingKey StreamId stream, List<Draft> drafts) {
    public RecordFacts {
        drafts = List.copyOf(drafts);
    }
}
