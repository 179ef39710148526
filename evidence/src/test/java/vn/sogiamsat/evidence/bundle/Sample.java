package vn.sogiamsat.evidence.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sogiamsat.evidence.leaf.EpochLeaf;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.timestamp.Timestamp;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;

/** A ledger of some events, and a bundle of a meeting in it. The same to the byte each time. */
public final class Sample {
    public static final String LEDGER = "7d1c5d0e-6f0b-4d5e-9a57-0d8f4d7f3a11";
    public static final String OTHER_LEDGER = "9b2e6c1f-7a1c-4e6f-8b68-1e9f5e8f4b22";

    /** Where the events of the meeting are, and two of a unit. */
    public static final List<Integer> POSITIONS = List.of(3, 5, 6, 11, 17, 20, 21);

    public static final byte[] MINUTES = "%PDF-1.7 biên bản".getBytes(UTF_8);
    public static final byte[] PHOTO = new byte[3000];

    private static final int SIZE = 40;
    private static final int LATER = 45;
    private static final int FIRST_OF_UNIT = 5;
    private static final Instant AT = Instant.parse("2026-11-26T03:00:00Z");

    private final Map<Integer, String> told;
    private final String ledger;
    private final int epoch;
    private final String origin;
    private final List<SignerKey> logKeys;
    private final List<SignerKey> witnesses;
    private final List<Leaf> leaves;
    private final List<Hash> hashes = new ArrayList<>();
    private final Proofs proofs = new Proofs(this::subtree);

    /** @param words what the log's keys are made of: several sign together */
    public Sample(String ledger, int epoch, String... words) {
        this(ledger, epoch, Map.of(), words);
    }

    /** @param told payloads of events that tell something else */
    public Sample(String ledger, int epoch, Map<Integer, String> told, String... words) {
        this.told = Map.copyOf(told);
        this.ledger = ledger;
        this.epoch = epoch;
        this.origin = "so-giam-sat/" + ledger + (epoch == 1 ? "" : "/epoch-" + epoch);
        this.logKeys = List.of(words).stream()
                .map(word -> Keys.of(word, origin, KeyType.NOTE))
                .toList();
        this.witnesses = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> Keys.of("witness " + i, "uy-ban-kiem-tra-" + i, KeyType.COSIGNATURE))
                .toList();
        this.leaves = IntStream.range(0, LATER).mapToObj(this::makeLeaf).toList();
        if (epoch > 1) {
            Checkpoint before = new Checkpoint("so-giam-sat/" + ledger, TreeHead.EMPTY);
            hashes.add(Hash.leaf(new EpochLeaf(ledger, epoch, before).bytes()));
        }
        leaves.forEach(leaf -> hashes.add(Hash.leaf(leaf.bytes())));
    }

    public static Sample golden() {
        return new Sample(LEDGER, 1, "log");
    }

    private Hash subtree(int level, long index) {
        return level == 0
                ? hashes.get((int) index)
                : Hash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    public byte[] payload(int position) {
        if (told.containsKey(position)) {
            return told.get(position).getBytes(UTF_8);
        }
        String document = position == 6 || position == 11
                ? ",\"document\":\""
                        + Measured.of(position == 6 ? MINUTES : PHOTO).sha256() + "\""
                : "";
        return "{\"header\":{\"salt\":\"%032x\"},\"body\":{\"title\":\"Sự kiện số %d\"%s}}"
                .formatted(position, position, document)
                .getBytes(UTF_8);
    }

    private Leaf makeLeaf(int position) {
        int place = POSITIONS.indexOf(position);
        boolean isOfUnit = place >= FIRST_OF_UNIT;
        return new Leaf(
                ledger,
                event(position),
                place < 0 ? "person/" + position : isOfUnit ? "unit/Chi bộ Văn Yên" : "meeting/tháng 11",
                place < 0 ? 0 : isOfUnit ? place + 2 : place,
                "vn.sogiamsat.sample",
                "1",
                "2026-11-26T02:%02d:00.100Z".formatted(position),
                Leaf.digest(payload(position)));
    }

    public static String event(int position) {
        return "0192d1f0-1111-7222-8333-%012d".formatted(position);
    }

    public Leaf leaf(int position) {
        return leaves.get(position);
    }

    public SignedNote sign(String text) {
        return Notes.sign(text, logKeys);
    }

    private SignedNote signed(int size) {
        return sign(new Checkpoint(origin, new TreeHead(size, proofs.root(size))).text());
    }

    /** Cosigned by the first two of three witnesses. */
    public SignedNote checkpoint() {
        SignedNote note = signed(SIZE);
        return note.with(Cosignature.sign(note.text(), witnesses.get(0), AT))
                .with(Cosignature.sign(note.text(), witnesses.get(1), AT.plusSeconds(2)));
    }

    /** The bundle's checkpoint, or a later one, as it is given to be stamped. */
    public AddCheckpoint stamped(boolean isLater) {
        int size = isLater ? LATER : SIZE;
        return new AddCheckpoint(SIZE, proofs.consistency(SIZE, size), signed(size));
    }

    public TlogProof proof(int position) {
        int index = epoch == 1 ? position : position + 1;
        try {
            return TlogProof.of(index, proofs.inclusion(index, SIZE), checkpoint());
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String policy() {
        StringBuilder policy = new StringBuilder("# Whom the inspection committee trusts.\n");
        logKeys.forEach(key -> policy.append("log ").append(key.verifier()).append('\n'));
        for (SignerKey witness : witnesses) {
            String name = witness.verifier().name().name();
            policy.append("witness %s %s\n".formatted(name, witness.verifier()));
        }
        return policy + "group cac-uy-ban 2 uy-ban-kiem-tra-1 uy-ban-kiem-tra-2 uy-ban-kiem-tra-3\n"
                + "quorum cac-uy-ban\n";
    }

    public BundleWriter writer() {
        try {
            BundleWriter writer = new BundleWriter(
                    new BundleWriter.About(
                            ledger,
                            AT.plusSeconds(60),
                            "user:kiem-tra",
                            "Theo kế hoạch kiểm tra số 12-KH/UBKT",
                            new Manifest.Scope("meeting", "thang-11", "Sinh hoạt chi bộ Văn Yên tháng 11/2026")),
                    checkpoint(),
                    policy().getBytes(UTF_8),
                    this::sign);
            for (int position : POSITIONS) {
                writer.event(position, payload(position), leaf(position), proof(position));
            }
            return writer.document(
                            Measured.of(MINUTES).sha256(),
                            "Biên bản.PDF",
                            "application/pdf",
                            event(6),
                            Source.of(MINUTES))
                    .document(Measured.of(PHOTO).sha256(), "", "image/jpeg", event(11), Source.of(PHOTO))
                    .report("<!doctype html><title>Báo cáo</title>\n".getBytes(UTF_8), "%PDF-1.7".getBytes(UTF_8));
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the frozen timestamps, which are of the golden sample. */
    public BundleWriter stampedWriter() {
        try {
            return writer().timestamp(Timestamp.parse(Golden.bytes("stamp-1.tst")), stamped(false))
                    .timestamp(Timestamp.parse(Golden.bytes("stamp-2.tst")), stamped(true));
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(BundleWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
