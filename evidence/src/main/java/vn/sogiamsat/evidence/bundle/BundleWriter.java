package vn.sogiamsat.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.KeyName;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.timestamp.Timestamp;

/**
 * Makes a bundle. Documents are read twice, once to measure and once to copy, and never held: nothing opened is left
 * behind on a disk, and what cannot be made is refused before the first byte. Events are held. For one thread.
 */
public final class BundleWriter {
    private final About about;
    private final SignedNote checkpoint;
    private final byte[] policy;
    private final Function<String, SignedNote> signing;

    private final Map<Long, Recorded> events = new TreeMap<>();
    private final List<Manifest.Document> mentions = new ArrayList<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Source> documents = new LinkedHashMap<>();
    private final Map<String, Source> others = new LinkedHashMap<>();
    private int timestamps;

    /** What the manifest says of the bundle as a whole; the words are those of {@link Manifest}. */
    public record About(String ledger, Instant madeAt, String madeBy, String reason, Manifest.Scope scope) {}

    private record Recorded(byte[] payload, Leaf leaf, TlogProof proof) {}

    /**
     * @param checkpoint with all signatures and cosignatures; all proofs carry this very one
     * @param policy the ledger's own, in the form of tlog-policy, with its log's keys; a verifier is shown it only
     * @param signing signs a text with the log's keys
     */
    public BundleWriter(About about, SignedNote checkpoint, byte[] policy, Function<String, SignedNote> signing) {
        this.about = about;
        this.checkpoint = checkpoint;
        this.policy = policy.clone();
        this.signing = signing;
    }

    /**
     * Adds an event, in any order.
     *
     * @param payload exactly as it is stored
     * @throws MalformedException when payload, leaf, proof and checkpoint do not agree: then the store was changed
     */
    public BundleWriter event(long position, byte[] payload, Leaf leaf, TlogProof proof) throws MalformedException {
        if (!Leaf.digest(payload).equals(leaf.payload()) || !proof.proves(leaf.bytes())) {
            throw new MalformedException(
                    "sự kiện %s ở vị trí %d không còn như nhật ký đã ghi".formatted(leaf.event(), position),
                    "the event %s at position %d is no longer as the log has it".formatted(leaf.event(), position));
        }
        if (!proof.note().equals(checkpoint)) {
            throw new IllegalArgumentException("the proof of " + position + " is of another checkpoint");
        }
        events.put(position, new Recorded(payload.clone(), leaf, proof));
        return this;
    }

    /**
     * Adds a document, or one more event that mentions it.
     *
     * @param sha256 what the event calls it
     * @param name what its sender called it; may be empty
     * @param event the id of an event of the bundle that mentions it
     * @param content the opened document
     */
    public BundleWriter document(String sha256, String name, String mediaType, String event, Source content) {
        String path = paths.computeIfAbsent(sha256, digest -> BundlePath.document(digest, name));
        documents.putIfAbsent(path, content);
        mentions.add(new Manifest.Document(path, sha256, name, mediaType, event));
        return this;
    }

    /**
     * Adds a timestamp.
     *
     * @param token over the text of the stamped checkpoint
     * @param stamped that checkpoint: the bundle's, or a later one with the proof that the bundle's is its beginning;
     *     its {@code old} is the size of the bundle's
     */
    public BundleWriter timestamp(Timestamp token, AddCheckpoint stamped) {
        timestamps++;
        others.put(BundlePath.token(timestamps), Source.of(token.bytes()));
        others.put(BundlePath.stamped(timestamps), Source.of(stamped.bytes()));
        return this;
    }

    /** Adds the report that people read, in both forms. */
    public BundleWriter report(byte[] html, byte[] pdf) {
        others.put(BundlePath.REPORT_HTML, Source.of(html));
        others.put(BundlePath.REPORT_PDF, Source.of(pdf));
        return this;
    }

    /**
     * Writes the bundle; does not close.
     *
     * @throws MalformedException before anything is written, when checkpoint or policy are malformed, a document is not
     *     what it is called, or it is too much for one bundle
     * @throws IllegalStateException likewise, when the policy lacks a key that signs
     * @throws IOException when it cannot be read or written
     */
    public void write(OutputStream out) throws IOException, MalformedException {
        Map<String, Source> sources = sources();
        Map<String, Measured> measured = new LinkedHashMap<>();
        List<Manifest.File> files = new ArrayList<>();
        for (Map.Entry<String, Source> each : sources.entrySet()) {
            try (InputStream in = each.getValue().open()) {
                Measured file = Measured.of(in);
                measured.put(each.getKey(), file);
                files.add(new Manifest.File(each.getKey(), file.size(), file.sha256()));
            }
        }
        for (Manifest.Document document : mentions) {
            check(document, measured);
        }
        byte[] manifest = manifest(files).bytes();
        byte[] note = signed(manifest).bytes();
        ZipWriter zip = new ZipWriter();
        zip.add(BundlePath.MANIFEST, Measured.of(manifest), Source.of(manifest));
        zip.add(BundlePath.MANIFEST_NOTE, Measured.of(note), Source.of(note));
        for (Manifest.File file : files) {
            zip.add(file.path(), of(measured, file.path()), of(sources, file.path()));
        }
        zip.write(out);
    }

    private SignedNote signed(byte[] manifest) throws MalformedException {
        SignedNote note = signing.apply(Manifest.noteText(manifest));
        List<KeyName> named = Policy.parse(policy).logs().stream()
                .map(log -> log.key().name())
                .toList();
        if (!note.signatures().stream().allMatch(each -> named.contains(each.key()))) {
            throw new IllegalStateException("the policy of a bundle names all keys that sign it");
        }
        return note;
    }

    private Map<String, Source> sources() throws MalformedException {
        Map<String, Source> sources = new LinkedHashMap<>();
        events.forEach((position, event) -> {
            sources.put(BundlePath.payload(position), Source.of(event.payload()));
            sources.put(
                    BundlePath.leaf(position),
                    () -> Source.of(event.leaf().bytes()).open());
            sources.put(
                    BundlePath.proof(position),
                    () -> Source.of(event.proof().bytes()).open());
        });
        sources.putAll(documents);
        sources.put(BundlePath.CHECKPOINT, Source.of(checkpoint.bytes()));
        sources.putAll(others);
        sources.put(BundlePath.POLICY, Source.of(policy));
        sources.put(BundlePath.KEYS, Source.of(KeyList.of(Policy.parse(policy))));
        return sources;
    }

    private Manifest manifest(List<Manifest.File> files) throws MalformedException {
        List<Manifest.Event> listed = new ArrayList<>();
        events.forEach((position, event) -> listed.add(new Manifest.Event(
                position,
                event.proof().index(),
                BundlePath.payload(position),
                event.leaf().event(),
                event.leaf().stream(),
                event.leaf().seq())));
        return new Manifest(
                about.ledger(),
                Checkpoint.parse(checkpoint.text()).origin(),
                about.madeAt(),
                about.madeBy(),
                about.reason(),
                about.scope(),
                files,
                listed,
                mentions);
    }

    private static void check(Manifest.Document document, Map<String, Measured> measured) throws MalformedException {
        if (!of(measured, document.path()).sha256().equals(document.sha256())) {
            throw new MalformedException(
                    "tài liệu %s trong kho không còn đúng nội dung".formatted(document.sha256()),
                    "the vault's document %s no longer has its content".formatted(document.sha256()));
        }
    }

    private static <T> T of(Map<String, T> map, String path) {
        T found = map.get(path);
        if (found == null) {
            throw new IllegalStateException("no such file: " + path);
        }
        return found;
    }
}
