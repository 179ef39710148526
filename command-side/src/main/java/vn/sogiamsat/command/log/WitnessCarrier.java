package vn.sogiamsat.command.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity.Witness;
import vn.sogiamsat.core.port.Integrity.Witness.Verdict;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tile.TiledTree;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.witness.Outcome;
import vn.sogiamsat.log.witness.WitnessClient;

/** Has one witness cosign, and keeps the newest checkpoint that it did. */
final class WitnessCarrier implements LogOutside.Carrier {
    /** The folder of the newest checkpoint of each witness, beside those of the epochs. */
    static final String FOLDER = "witnessed";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Policy.Witness witness;
    private final LogFiles files;
    private final Heads heads;
    private final FolderStorage kept;
    private @Nullable String origin;
    private @Nullable WitnessClient client;
    private volatile Witness state;

    WitnessCarrier(HttpClient http, Policy.Witness witness, LogFiles files, Heads heads, Path folder)
            throws IOException {
        this.http = http;
        this.witness = witness;
        this.files = files;
        this.heads = heads;
        this.kept = new FolderStorage(folder.resolve(FOLDER));
        this.state =
                new Witness(witness.name(), witness.party().key().name().toString(), 0, null, Verdict.NOT_ASKED, null);
        Optional<SignedNote> last = last();
        if (last.isPresent()) {
            seen(last.get());
        }
    }

    @Override
    public String name() {
        return "witness-" + witness.name();
    }

    Witness state() {
        return state;
    }

    @Override
    public void carry(Head head, SignedNote note) throws IOException, InterruptedException {
        if (cosignature(note).isPresent()) {
            return;
        }
        Checkpoint checkpoint = checkpoint(note);
        Proofs proofs = new Proofs(
                new TiledTree(files.of(head.epoch()), checkpoint.tree().size()));
        switch (client(checkpoint.origin()).submit(note, proofs)) {
            case Outcome.Cosigned cosigned -> keep(note, cosigned.signature());
            case Outcome.Ahead ahead ->
                throw trouble(
                        Verdict.AHEAD,
                        "Nhân chứng «%s» đã ký điểm chốt %d mục, sổ chỉ có %d: sổ đã bị lùi lại. (The witness has cosigned %2$d leaves, the ledger has %3$d: it was put back.)"
                                .formatted(
                                        witness.name(),
                                        ahead.size(),
                                        checkpoint.tree().size()));
            case Outcome.Contradicted contradicted ->
                throw trouble(
                        Verdict.CONTRADICTED,
                        "Nhân chứng «%s» đã ký một lịch sử khác của sổ này: %s (the witness has cosigned another history of this ledger)"
                                .formatted(witness.name(), contradicted.reason()));
            case Outcome.Refused refused -> throw trouble(Verdict.REFUSED, refused.reason());
            case Outcome.Unreachable unreachable -> throw trouble(Verdict.UNREACHABLE, unreachable.reason());
        }
    }

    private void keep(SignedNote note, NoteSignature signature) throws IOException {
        SignedNote cosigned = note.with(signature);
        kept.replace(file(), cosigned.bytes());
        heads.cosign(note.text(), signature);
        files.writeCheckpoint();
        seen(cosigned);
    }

    private void seen(SignedNote cosigned) {
        Instant at = cosignature(cosigned).flatMap(Cosignature::time).orElse(null);
        state = new Witness(
                state.name(), state.key(), checkpoint(cosigned).tree().size(), at, Verdict.COSIGNED, null);
    }

    private IOException trouble(Verdict verdict, String reason) {
        state = new Witness(state.name(), state.key(), state.size(), state.at(), verdict, reason);
        return new IOException(reason);
    }

    private Optional<NoteSignature> cosignature(SignedNote note) {
        VerifierKey key = witness.party().key();
        return note.signatures().stream()
                .filter(each -> each.key().equals(key.name()) && Cosignature.verifies(key, note.text(), each))
                .findFirst();
    }

    /** A new epoch is another log to the witness. */
    private WitnessClient client(String of) throws IOException {
        if (client == null || !of.equals(origin)) {
            long seen = last().map(WitnessCarrier::checkpoint)
                    .filter(each -> each.origin().equals(of))
                    .map(each -> each.tree().size())
                    .orElse(0L);
            origin = of;
            client = new WitnessClient(
                    http, URI.create(witness.party().url()), witness.party().key(), PATIENCE, seen);
        }
        return client;
    }

    private Optional<SignedNote> last() throws IOException {
        Optional<byte[]> file = kept.read(file());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(file.get()));
        } catch (MalformedException e) {
            // Told by the next verification; the witness itself knows better what it has seen.
            return Optional.empty();
        }
    }

    private String file() {
        return "%08x.note".formatted(witness.party().key().name().id());
    }

    private static Checkpoint checkpoint(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedException e) {
            throw new IllegalStateException("a published note is a checkpoint", e);
        }
    }
}
