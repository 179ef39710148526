package vn.sogiamsat.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.Base64Text;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Verification;

/** A proof that an entry is in a log, to be verified without the log (C2SP tlog-proof, version 1). */
public final class TlogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra";
    private static final String INDEX = "index";

    private final byte @Nullable [] extra;
    private final long index;
    private final List<Hash> path;
    private final SignedNote note;
    private final Checkpoint checkpoint;

    private TlogProof(byte @Nullable [] extra, long index, List<Hash> path, SignedNote note) throws MalformedException {
        this.extra = extra;
        this.index = index;
        this.path = List.copyOf(path);
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
    }

    /**
     * @param index of the entry
     * @param path as {@link vn.sogiamsat.log.tree.Proofs#inclusion} makes it
     * @param note the signed checkpoint
     * @throws MalformedException when the note is no checkpoint
     */
    public static TlogProof of(long index, List<Hash> path, SignedNote note) throws MalformedException {
        return new TlogProof(null, index, path, note);
    }

    /** @throws MalformedException when it is no proof */
    public static TlogProof parse(byte[] bytes) throws MalformedException {
        Lines lines = new Lines(bytes);
        String header = lines.next();
        if (!header.equals(HEADER)) {
            throw new MalformedException(
                    "không phải bằng chứng tlog-proof: dòng đầu là «" + Quoted.of(header) + "»",
                    "this is no tlog-proof: its first line is «" + Quoted.of(header) + "»");
        }
        String line = lines.next();
        byte[] extra = null;
        if (line.startsWith(EXTRA + " ")) {
            extra = Base64Text.decode(Lines.after(EXTRA, line));
            line = lines.next();
        }
        long index = Decimal.parse(Lines.after(INDEX, line));
        return new TlogProof(extra, index, lines.hashes(), lines.note());
    }

    public long index() {
        return index;
    }

    /** Data that is not proven by anything. */
    public Optional<byte[]> extra() {
        return Optional.ofNullable(extra).map(byte[]::clone);
    }

    /** The checkpoint with all signatures. */
    public SignedNote note() {
        return note;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Whether the checkpoint's tree has the entry at the index. Who vouches for the checkpoint is another question. */
    public boolean proves(byte[] entry) {
        return Verification.isIncluded(Hash.leaf(entry), index, checkpoint.tree(), path);
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, path, note);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(' ').append(Base64Text.encode(extra)).append('\n');
        }
        text.append(INDEX).append(' ').append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
