package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.Receipt;

/** Settles drafts exactly once each, whoever else sends the same at the same time. */
@Component
public class Settlement {
    private static final int ROUNDS = 20;

    private final Claims claims;
    private final FactGateway facts;
    private final Together together;

    Settlement(Claims claims, FactGateway facts, Together together) {
        this.claims = claims;
        this.facts = facts;
        this.together = together;
    }

    /**
     * Records what is new, with one commit a stream. What this returns is on disk.
     *
     * @return what became of each, in order; an id that stands twice among them is settled in that order
     */
    public List<Settled> settle(List<Placed> drafts) {
        @Nullable Settled[] settled = new @Nullable Settled[drafts.size()];
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> open = open(settled);
            if (open.isEmpty()) {
                return List.of(settled).stream().map(Objects::requireNonNull).toList();
            }
            // A single draft is nearly always new: asking first would cost it a fifth of its time.
            if (round > 0 || drafts.size() > 1) {
                takeKnown(drafts, open, settled);
            }
            recordNew(drafts, open(settled), settled);
        }
        throw new IllegalStateException("the same ids were claimed by others again and again");
    }

    private static List<Integer> open(@Nullable Settled[] settled) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            if (settled[i] == null) {
                open.add(i);
            }
        }
        return open;
    }

    private void takeKnown(List<Placed> drafts, List<Integer> open, @Nullable Settled[] settled) {
        Map<ClaimKey, Claim> known =
                claims.find(open.stream().map(i -> drafts.get(i).draft().key()).toList());
        if (known.isEmpty()) {
            return;
        }
        for (int i : open) {
            Draft draft = drafts.get(i).draft();
            Claim claim = known.get(draft.key());
            if (claim != null) {
                settled[i] = claim.digest().equals(draft.digest())
                        ? new Settled.Known(claim)
                        : new Settled.Conflicting(claim);
            }
        }
    }

    /** The second of two equal ids waits for the next round, in which the first is known. */
    private void recordNew(List<Placed> drafts, List<Integer> open, @Nullable Settled[] settled) {
        Set<ClaimKey> taken = new HashSet<>();
        Map<StreamId, List<Integer>> byStream = new LinkedHashMap<>();
        for (int i : open) {
            if (taken.add(drafts.get(i).draft().key())) {
                byStream.computeIfAbsent(drafts.get(i).stream(), unused -> new ArrayList<>())
                        .add(i);
            }
        }
        together.run(byStream.entrySet().stream()
                .<Runnable>map(group -> () -> recordStream(drafts, group.getKey(), group.getValue(), settled))
                .toList());
    }

    private void recordStream(List<Placed> drafts, StreamId stream, List<Integer> group, @Nullable Settled[] settled) {
        try {
            List<Receipt> receipts = facts.record(
                    stream, group.stream().map(i -> drafts.get(i).draft()).toList());
            for (int j = 0; j < group.size(); j++) {
                Draft draft = drafts.get(group.get(j)).draft();
                settled[group.get(j)] = new Settled.Recorded(new Claim(draft.digest(), receipts.get(j)));
            }
        } catch (ClaimTakenException meanwhile) {
            // Nothing of this stream was written; the next round finds what the other one claimed.
            return;
        }
    }
}
