package vn.sogiamsat.log.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tree.Hash;

/** Reads what stands before a checkpoint in a proof and in a request to a witness, a line at a time. */
final class Lines {
    /** A tree of 2^63 leaves has no longer proof. */
    static final int MOST_HASHES = 63;

    private static final int LONGEST_LINE = 100_000;

    private final byte[] bytes;
    private int at;

    Lines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedException when there is no whole line any more */
    String next() throws MalformedException {
        int end = at;
        while (end < bytes.length && bytes[end] != '\n' && end - at < LONGEST_LINE) {
            end++;
        }
        if (end == bytes.length || bytes[end] != '\n') {
            throw new MalformedException(
                    "dòng ở byte %d bị cắt hoặc quá dài".formatted(at),
                    "the line at byte %d is cut off or too long".formatted(at));
        }
        ByteBuffer line = ByteBuffer.wrap(bytes, at, end - at);
        at = end + 1;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("dòng không phải UTF-8", "a line is not UTF-8");
        }
    }

    /** The hashes up to the empty line, which is read too. */
    List<Hash> hashes() throws MalformedException {
        List<Hash> hashes = new ArrayList<>();
        for (String line = next(); !line.isEmpty(); line = next()) {
            if (hashes.size() == MOST_HASHES) {
                throw new MalformedException(
                        "có hơn %d dòng giá trị băm".formatted(MOST_HASHES),
                        "there are more than %d lines of hashes".formatted(MOST_HASHES));
            }
            hashes.add(Hash.parse(line));
        }
        return hashes;
    }

    SignedNote note() throws MalformedException {
        return SignedNote.parse(Arrays.copyOfRange(bytes, at, bytes.length));
    }

    /**
     * What follows a word and a space.
     *
     * @throws MalformedException when the line does not begin so
     */
    static String after(String word, String line) throws MalformedException {
        if (!line.startsWith(word + " ")) {
            throw new MalformedException("thiếu dòng «" + word + " …»", "there is no line «" + word + " …»");
        }
        return line.substring(word.length() + 1);
    }
}
