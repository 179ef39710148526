package vn.sogiamsat.projections.token;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a segment: one document, which every change of it replaces.
 *
 * @param processor for those who look into the index
 * @param born see {@link SegmentList.Entry}
 * @param owner the node that has claimed it; null when nobody has
 * @param claimedAt when the claim was made or last extended, in milliseconds since 1970, UTC
 * @param token null where it is to begin wherever the source of events does
 * @param deleted whether it is deleted; then only the list is still to follow
 */
record SegmentDoc(
        String processor,
        int segment,
        String born,
        @Nullable String owner,
        long claimedAt,
        @Nullable TokenText token,
        boolean deleted) {

    /** One that nobody has claimed yet. */
    static SegmentDoc unclaimed(String processor, SegmentList.Entry entry) {
        return new SegmentDoc(processor, entry.segment(), entry.born(), null, 0, entry.token(), false);
    }

    boolean isOwnedBy(String node) {
        return node.equals(owner);
    }

    /**
     * Whether a node may claim it: nobody else has, or the claim has run out. A claim from further ahead than the
     * timeout was made by a clock that has been set back since, and would lock everybody out until then.
     */
    boolean isFreeFor(String node, long now, Duration timeout) {
        return owner == null || owner.equals(node) || Math.abs(now - claimedAt) > timeout.toMillis();
    }

    SegmentDoc claimedBy(String node, long now) {
        return new SegmentDoc(processor, segment, born, node, now, token, false);
    }

    SegmentDoc released() {
        return new SegmentDoc(processor, segment, born, null, claimedAt, token, false);
    }

    SegmentDoc with(@Nullable TokenText next) {
        return new SegmentDoc(processor, segment, born, owner, claimedAt, next, false);
    }

    SegmentDoc gone() {
        return new SegmentDoc(processor, segment, born, null, claimedAt, token, true);
    }
}
