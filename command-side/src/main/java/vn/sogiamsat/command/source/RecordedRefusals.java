package vn.sogiamsat.command.source;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.keys.LedgerSecret;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.Placed;
import vn.sogiamsat.command.record.Settlement;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.SubmissionRefused;

/** Keeps refusals as events in the stream of the source. */
@Component
class RecordedRefusals implements SubmissionLog {
    private static final int LONGEST_ID = 200;

    private final Settlement settlement;
    private final LedgerSecret secret;
    private final OperationalLog log;
    private final Clock clock;

    RecordedRefusals(Settlement settlement, LedgerSecret secret, OperationalLog log, Clock clock) {
        this.settlement = settlement;
        this.secret = secret;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void refused(String source, List<Refusal> refusals) {
        refusals.forEach(refusal -> log.count("refused-" + refusal.reason().code()));
        settlement.settle(refusals.stream()
                .map(refusal -> new Placed(StreamId.source(source), draft(source, refusal)))
                .toList());
    }

    private Draft draft(String source, Refusal refusal) {
        String submitted = refusal.submittedId();
        String id = "refused/"
                + secret.digest(String.join(
                        "\0",
                        source,
                        submitted,
                        refusal.digest(),
                        refusal.reason().code()));
        String shortId = Texts.beginning(submitted, LONGEST_ID);
        return Draft.ofLedger(
                id,
                clock.instant(),
                Header.LEDGER,
                new SubmissionRefused(source, shortId, refusal.digest(), refusal.reason()));
    }
}
