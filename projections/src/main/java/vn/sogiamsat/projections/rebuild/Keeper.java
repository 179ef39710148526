package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.Known;
import vn.sogiamsat.projections.processor.ViewProcessor;

/**
 * What happens in one process for one projection. Turn by turn it looks what is live and what is being filled, which
 * only Elasticsearch knows, and lets the processors here follow: so a switch made by any process, or by one that has
 * died since, comes to be known by all.
 *
 * <p>The next generation is filled by the process that holds the claim of the live one, and reads as far as that one
 * has. Everything here but what is told to others is for one thread.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int PATIENT_TURNS = 10;

    private final String name;
    private final Pair pair;
    private final Desk desk;
    private final Takeover takeover;
    private final int near;
    private final long graceMillis;
    private final Clock clock;
    private volatile @Nullable Known known;
    private volatile Mark mark = new Mark(false, null);
    private volatile boolean comparing;
    private @Nullable Generation marked;
    private boolean agreed;
    private @Nullable Instant leftSince;
    private int turnsWithoutClaim;
    private String trouble = "";

    /**
     * @param near how many events the next generation may be behind when the live one is made to wait for it
     * @param graceMillis how long what is no longer live is kept for those who are still reading it
     */
    Keeper(String name, Pair pair, Desk desk, Takeover takeover, int near, long graceMillis, Clock clock) {
        this.name = name;
        this.pair = pair;
        this.desk = desk;
        this.takeover = takeover;
        this.near = near;
        this.graceMillis = graceMillis;
        this.clock = clock;
    }

    /** Looks how things stand and does what is due. */
    void turn() {
        try {
            Known now = desk.read();
            follow(now);
            advance(now);
            tidy(now);
            trouble = "";
        } catch (AbandonedException e) {
            LOG.info("{}: {}", name, e.getMessage());
        } catch (IOException | ElasticsearchException e) {
            pair.unknown("Elasticsearch chưa trả lời, đang chờ (Elasticsearch does not answer yet, waiting): " + e);
            tell(e);
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    private void tell(Exception e) {
        if (!trouble.equals(e.toString())) {
            trouble = e.toString();
            LOG.warn("{} cannot be looked after, tried again", name, e);
        }
    }

    private void follow(Known now) throws IOException {
        if (pair.keepLive(now.live()) && known != null) {
            LOG.info("{}-{} is live", name, now.live());
            agreed = false;
        }
        ViewProcessor next = pair.next();
        if (next != null && !next.generation().equals(now.next())) {
            pair.dropNext();
        }
        if (now.next() != null) {
            mark = desk.mark(now.next());
            marked = null;
        } else if (!now.live().equals(marked)) {
            mark = desk.mark(now.live());
            marked = now.live();
        }
        known = now;
    }

    private void advance(Known now) throws IOException {
        ViewProcessor live = pair.live();
        Generation wanted = now.next();
        if (wanted == null || live == null) {
            agreed = false;
            return;
        }
        OptionalLong reached = live.passed();
        if (reached.isEmpty()) {
            if (++turnsWithoutClaim > PATIENT_TURNS) {
                // Whoever has the claim now is to fill the next one, too.
                pair.dropNext();
            }
            return;
        }
        turnsWithoutClaim = 0;
        pair.keepNext(wanted, reached.getAsLong());
        ViewProcessor next = pair.next();
        if (next == null || next.passed().isEmpty()) {
            return;
        }
        long behind = reached.getAsLong() - next.passed().getAsLong();
        if (behind >= 0 && behind <= near) {
            meet(live, next);
        }
    }

    private void meet(ViewProcessor live, ViewProcessor next) throws IOException {
        Comparison found = mark.comparison();
        if (found != null && !found.passes()) {
            return;
        }
        comparing = true;
        try {
            // What is noted may be from an earlier life, in which more was written afterwards than was compared.
            if (found == null || !agreed) {
                compare(live, next);
            } else {
                takeover.show(live, next);
                follow(desk.read());
            }
        } finally {
            comparing = false;
        }
    }

    private void compare(ViewProcessor live, ViewProcessor next) throws IOException {
        Comparison found = takeover.compare(live, next, mark.accepted());
        if (found.differing() > 0 && desk.mark(next.generation()).accepted() != found.accepted()) {
            throw new AbandonedException("asked anew in the middle of a comparison");
        }
        desk.note(next.generation(), found);
        mark = desk.mark(next.generation());
        agreed = found.passes();
    }

    /** After a switch, or a rebuild that was given up half way. */
    private void tidy(Known now) throws IOException {
        ViewProcessor live = pair.live();
        boolean isOurs = live != null && live.passed().isPresent();
        if (now.next() != null || now.leftovers().isEmpty() || !isOurs) {
            leftSince = null;
            return;
        }
        Instant at = clock.instant();
        if (leftSince == null) {
            leftSince = at;
        } else if (!at.isBefore(leftSince.plusMillis(graceMillis))) {
            try {
                desk.removeLeftovers(now.olderLeftovers());
            } catch (UnableToClaimTokenException e) {
                LOG.debug("Another process still holds what is no longer live", e);
            }
        }
    }

    /** What is known for now; null before the first turn. */
    @Nullable Known known() {
        return known;
    }

    /** What is noted of the generation that is being filled or else live. */
    Mark mark() {
        return mark;
    }

    boolean isComparing() {
        return comparing;
    }
}
