package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.log.Heads;
import vn.sogiamsat.command.log.Leaves;
import vn.sogiamsat.command.log.LogFiles;
import vn.sogiamsat.command.log.LogKeys;
import vn.sogiamsat.command.log.LogSettings;
import vn.sogiamsat.command.log.LogTrust;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactGateway;
import vn.sogiamsat.command.vault.VaultAudit;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.LedgerVerified;
import vn.sogiamsat.core.event.VerificationFinding;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.core.port.Verifications.Stage;
import vn.sogiamsat.log.tree.TreeHead;

/** Carries a verification from where it is to its end, pass by pass, and records what it came to. */
@Component
class Verification {
    private static final int LONGEST = 1_900;

    private final Heads heads;
    private final Leaves leaves;
    private final LogFiles files;
    private final LogKeys keys;
    private final LogTrust trust;
    private final LogSettings settings;
    private final VaultAudit vault;
    private final ObjectProvider<Rebuilds> rebuilds;
    private final FactGateway facts;
    private final Clock clock;

    Verification(
            Heads heads,
            Leaves leaves,
            LogFiles files,
            LogKeys keys,
            LogTrust trust,
            LogSettings settings,
            VaultAudit vault,
            ObjectProvider<Rebuilds> rebuilds,
            FactGateway facts,
            Clock clock) {
        this.heads = heads;
        this.leaves = leaves;
        this.files = files;
        this.keys = keys;
        this.trust = trust;
        this.settings = settings;
        this.vault = vault;
        this.rebuilds = rebuilds;
        this.facts = facts;
        this.clock = clock;
    }

    /** Is felt after each small piece of work. */
    interface Pulse {
        /** @throws InterruptedException when the work is to stop here; it is taken up from what was kept last */
        void beat() throws InterruptedException;

        /** Keeps what was noted so far. */
        void keep();
    }

    /**
     * @param pulse keeps what was noted
     * @throws IOException when something cannot be read for the moment
     */
    void run(Journal journal, Pulse pulse) throws IOException, InterruptedException {
        if (journal.stage() == Stage.EVENTS) {
            // What cannot be read of the notes was told when this began.
            boolean isFirst = journal.tree().size() == 0;
            Scene scene = Scene.take(heads, settings, isFirst ? journal.findings() : new Findings(List.of()));
            String origin = scene.head().epoch().origin();
            long size = scene.head().tree().size();
            TreeHead from = journal.origin().equals(origin) ? journal.tree() : TreeHead.EMPTY;
            new EventPass(scene, leaves, files.of(scene.head().epoch()), journal.findings()).run(from, made -> {
                journal.made(origin, made, size);
                pulse.beat();
            });
            new CheckpointPass(scene, keys, trust, journal.findings()).run();
            if (scene.head().epoch().number() > 1) {
                journal.omit(
                        "Các sự kiện được đối chiếu với nhật ký kỳ hiện tại; tệp của các kỳ trước chỉ được giữ lại. (Events are held against the log of the present epoch; files of epochs before are kept only.)");
            }
            journal.next(Stage.DOCUMENTS);
            pulse.keep();
        }
        if (journal.stage() == Stage.DOCUMENTS) {
            new DocumentPass(vault, journal).run(pulse);
            journal.next(Stage.VIEWS);
            pulse.keep();
        }
        if (journal.stage() == Stage.VIEWS) {
            new ViewPass(rebuilds.getIfAvailable(), journal).run(pulse);
            journal.next(Stage.ENDED);
            pulse.keep();
        }
        record(journal.state(clock.instant(), null));
    }

    private void record(State ended) {
        LedgerVerified event = new LedgerVerified(
                ended.startedAt(),
                ended.origin(),
                ended.read(),
                ended.root(),
                ended.documents(),
                ended.views(),
                ended.findings().stream()
                        .map(each -> new VerificationFinding(
                                each.kind().name(),
                                each.count(),
                                shortened(each.where() + ": " + each.vi() + " (" + each.en() + ")")))
                        .toList());
        String by = ended.startedBy().equals(Header.LEDGER) ? Header.LEDGER : "user:" + ended.startedBy();
        facts.recordOnce(event.stream(), Draft.ofLedger("verification-" + ended.id(), ended.startedAt(), by, event));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
