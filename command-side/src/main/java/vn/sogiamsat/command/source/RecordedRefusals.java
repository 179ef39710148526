package vn.sogiamsat.command.source;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.keys.LedgerSecret;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactGateway;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.event.SubmissionRefused;

/** Keeps refusals as events in the stream of the source. */
@Component
class RecordedRefusals implements SubmissionLog {
    private static final int LONGEST_ID = 200;

    private final FactGateway facts;
    private final LedgerSecret secret;
    private final OperationalLog log;
    private final Clock clock;

    RecordedRefusals(FactGateway facts, LedgerSecret secret, OperationalLog log, Clock clock) {
        this.facts = facts;
        this.secret = secret;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void refused(String source, String submittedId, String digest, RefusalReason reason) {
        log.count("refused-" + reason.code());
        String shortId = submittedId.substring(0, Math.min(LONGEST_ID, submittedId.length()));
        String id = "refused/" + secret.digest(String.join("\0", source, submittedId, digest, reason.code()));
        facts.recordOnce(
                StreamId.source(source),
                Draft.ofLedger(
                        id, clock.instant(), Header.LEDGER, new SubmissionRefused(source, shortId, digest, reason)));
    }
}
