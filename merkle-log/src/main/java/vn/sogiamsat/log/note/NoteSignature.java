package vn.sogiamsat.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import vn.sogiamsat.log.Base64Text;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/** A signature line of a note. Whether it is anybody's signature is not said by it. */
public final class NoteSignature {
    private static final String DASH = "— ";
    private static final int ID_BYTES = 4;

    private final KeyName key;
    private final byte[] bytes;

    public NoteSignature(KeyName key, byte[] bytes) {
        this.key = key;
        this.bytes = bytes.clone();
    }

    /**
     * @param line without the newline at its end
     * @throws MalformedException when it is none
     */
    public static NoteSignature parse(String line) throws MalformedException {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw malformed(line);
        }
        KeyName.check(parts[0]);
        byte[] all = Base64Text.decode(parts[1]);
        if (all.length <= ID_BYTES) {
            throw malformed(line);
        }
        return new NoteSignature(
                new KeyName(parts[0], ByteBuffer.wrap(all).getInt()), Arrays.copyOfRange(all, ID_BYTES, all.length));
    }

    public KeyName key() {
        return key;
    }

    /** What follows the key's id. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without a newline. */
    public String line() {
        byte[] all = ByteBuffer.allocate(ID_BYTES + bytes.length)
                .putInt(key.id())
                .put(bytes)
                .array();
        return DASH + key.name() + " " + Base64Text.encode(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }

    private static MalformedException malformed(String line) {
        return new MalformedException(
                "không phải dòng chữ ký: «" + Quoted.of(line) + "»",
                "this is no signature line: «" + Quoted.of(line) + "»");
    }
}
