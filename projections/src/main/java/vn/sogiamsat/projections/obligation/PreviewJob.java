package vn.sogiamsat.projections.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.AdoptionPreview.State;
import vn.sogiamsat.core.preview.PreviewAdoption;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.world.Told;

/** One preview: run by one thread, asked for by others. */
final class PreviewJob {
    /** Nothing of it is recorded, and no rule looks at it. */
    private static final DecidingDocument NONE = new DecidingDocument("-", "-", LocalDate.EPOCH);

    private final PreviewAdoption query;
    private final Live live;
    private final Clock clock;
    private volatile long judged;
    private volatile long all;
    private volatile State state = State.RUNNING;
    private volatile AdoptionPreview.@Nullable Result result;

    PreviewJob(PreviewAdoption query, Live live, Clock clock) {
        this.query = query;
        this.live = live;
        this.clock = clock;
    }

    void run() {
        State end = State.FAILED;
        try {
            result = live.look(this::look).orElse(null);
            end = result == null ? State.NOT_READY : State.DONE;
        } finally {
            state = end;
        }
    }

    private AdoptionPreview.Result look(Judging.Standing standing) {
        Instant now = clock.instant();
        return Summary.of(standing.judgement().preview(proposed(standing, now), this::progress), standing.next(), now);
    }

    private void progress(long soFar, long of) {
        judged = soFar;
        all = of;
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the process stops");
        }
    }

    private List<Told> proposed(Judging.Standing standing, Instant now) {
        Rulebook book = book();
        String sha256 = Texts.sha256(query.text());
        List<Told> facts = new ArrayList<>();
        facts.add(new Told(
                standing.next(),
                standing.judgement().adoption(book.id(), sha256),
                Header.LEDGER,
                now,
                now,
                new RulebookAdopted(
                        book.id(),
                        query.text(),
                        sha256,
                        book.from(),
                        book.to(),
                        book.replaces().stream().sorted().toList(),
                        NONE)));
        YearMonth last = YearMonth.from(now.atZone(Told.ZONE));
        for (YearMonth month = query.openFrom(); month != null && !month.isAfter(last); month = month.plusMonths(1)) {
            facts.add(new Told(
                    standing.next(),
                    EventIds.of(Header.LEDGER, PeriodOpened.sourceId(month)),
                    Header.LEDGER,
                    now,
                    now,
                    PeriodOpened.of(month)));
        }
        return facts;
    }

    private Rulebook book() {
        try {
            return RulebookReader.read("", query.text());
        } catch (FaultyRulebookException e) {
            throw new IllegalArgumentException("a text with faults is not to be previewed", e);
        }
    }

    boolean isFailed() {
        return state == State.FAILED || state == State.NOT_READY;
    }

    /** Whether rulebooks or months were decided on since. */
    boolean isOvertaken(Live now) {
        AdoptionPreview.Result found = result;
        return found != null && now.decidedSince(found.position());
    }

    AdoptionPreview answer(Live now) {
        AdoptionPreview.Result found = result;
        return new AdoptionPreview(
                state,
                judged,
                all,
                state != State.DONE || found == null
                        ? null
                        : new AdoptionPreview.Result(
                                found.position(),
                                found.at(),
                                now.changedSince(found.position()),
                                found.rules(),
                                found.units(),
                                found.changes(),
                                found.first()));
    }
}
