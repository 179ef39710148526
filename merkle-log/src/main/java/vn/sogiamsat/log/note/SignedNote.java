package vn.sogiamsat.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.log.MalformedException;

/**
 * A text and the signatures below it (C2SP signed-note, section "Format").
 *
 * @param text ends in a newline; not to be believed before {@link #signers} names somebody trusted
 * @param signatures at least one where it was read; unknown ones are kept as they came
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;
    private static final String BLANK_LINE = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Tells whether a signature line is the signature of a key over a text. */
    @FunctionalInterface
    public interface Check {
        boolean verifies(VerifierKey key, String text, NoteSignature signature);
    }

    /** @throws MalformedException when it is no signed note */
    public static SignedNote parse(byte[] bytes) throws MalformedException {
        if (bytes.length > LONGEST) {
            throw new MalformedException(
                    "bản ghi có chữ ký dài quá %d byte".formatted(LONGEST),
                    "the signed note is longer than %d bytes".formatted(LONGEST));
        }
        String note = utf8(bytes);
        int blank = note.lastIndexOf(BLANK_LINE);
        String lines = blank < 0 ? "" : note.substring(blank + BLANK_LINE.length());
        if (blank < 0 || !lines.endsWith("\n")) {
            throw new MalformedException(
                    "bản ghi thiếu dòng trống trước các dòng chữ ký, hoặc dòng cuối bị cắt",
                    "the note has no blank line before its signature lines, or its last line is cut off");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new MalformedException(
                        "bản ghi có hơn %d chữ ký".formatted(MOST_SIGNATURES),
                        "the note has more than %d signatures".formatted(MOST_SIGNATURES));
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /**
     * A note whose signatures lie apart from its text: the two one after the other are the note.
     *
     * @param text to its last line break
     * @param signatures as {@link #apart} wrote them
     * @throws MalformedException when the two are no signed note, or one of another text
     */
    public static SignedNote parse(String text, String signatures) throws MalformedException {
        SignedNote note = parse((text + signatures).getBytes(StandardCharsets.UTF_8));
        if (!note.text().equals(text)) {
            throw new MalformedException(
                    "chữ ký không phải của văn bản này", "the signatures are not those of this text");
        }
        return note;
    }

    /** The signatures without the text: the blank line and the lines after it. */
    public String apart() {
        return toString().substring(text.length());
    }

    private static String utf8(byte[] bytes) throws MalformedException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("bản ghi không phải UTF-8", "the note is not UTF-8");
        }
        if (text.chars().anyMatch(it -> it < ' ' && it != '\n')) {
            throw new MalformedException("bản ghi có ký tự điều khiển", "the note contains a control character");
        }
        return text;
    }

    /**
     * Whose of the known keys signed it, each once.
     *
     * @throws MalformedException when a signature that claims to be of a known key is not: then the whole note is not
     *     to be believed
     */
    public List<VerifierKey> signers(Collection<VerifierKey> known, Check check) throws MalformedException {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            Optional<VerifierKey> key = known.stream()
                    .filter(each -> each.name().equals(signature.key()))
                    .findFirst();
            if (key.isEmpty() || signers.contains(key.get())) {
                continue;
            }
            if (!check.verifies(key.get(), text, signature)) {
                throw new MalformedException(
                        "chữ ký của %s không đúng".formatted(signature.key()),
                        "the signature of %s is wrong".formatted(signature.key()));
            }
            signers.add(key.get());
        }
        return signers;
    }

    /** The same with another signature below. */
    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
