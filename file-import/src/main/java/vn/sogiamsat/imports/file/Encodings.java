package vn.sogiamsat.imports.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Finds out how a text is encoded, by reading it to its end. */
final class Encodings {
    private static final int AT_ONCE = 8_192;

    private Encodings() {}

    static Encoding of(Path file) throws IOException, UnreadableFileException {
        Optional<Encoding> marked = marked(file);
        if (marked.isPresent()) {
            return check(file, marked.get());
        }
        if (isValid(file, Encoding.UTF_8)) {
            return check(file, Encoding.UTF_8);
        }
        return check(file, Encoding.WINDOWS_1258);
    }

    /** By its byte order mark. */
    private static Optional<Encoding> marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
                return Optional.of(Encoding.UTF_16LE);
            }
            if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
                return Optional.of(Encoding.UTF_16BE);
            }
            return head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF
                    ? Optional.of(Encoding.UTF_8)
                    : Optional.empty();
        }
    }

    private static boolean isValid(Path file, Encoding encoding) throws IOException {
        try (Reader text = reader(file, encoding)) {
            char[] some = new char[AT_ONCE];
            while (text.read(some) >= 0) {
                // Only whether it can be read to its end counts.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** @throws UnreadableFileException when the text is none, or one of an encoding that cannot be told */
    static Encoding check(Path file, Encoding encoding) throws IOException, UnreadableFileException {
        long strange = 0;
        long letters = 0;
        try (Reader text = reader(file, encoding)) {
            char[] some = new char[AT_ONCE];
            char before = ' ';
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                for (int i = 0; i < read; i++) {
                    char now = some[i];
                    if (now < ' ' && now != '\t' && now != '\n' && now != '\r') {
                        throw noText();
                    }
                    letters += now > 0x7F && Character.isLetter(now) ? 1 : 0;
                    // A sign right behind a letter, as in "§¶ng": no word of Vietnamese.
                    strange += isSign(now) && (Character.isLetter(before) || isSign(before)) ? 1 : 0;
                    before = now;
                }
            }
        } catch (CharacterCodingException e) {
            throw wrongEncoding(encoding);
        }
        if (encoding == Encoding.WINDOWS_1258 && strange > 0 && strange * 4 > letters) {
            throw new UnreadableFileException(
                    "Tệp có vẻ dùng bảng mã cũ TCVN3 (ABC). Hãy chuyển sang Unicode (chẳng hạn bằng Unikey) và lưu lại dạng UTF-8 hoặc XLSX.",
                    "The file seems to use the old encoding TCVN3 (ABC). Convert it to Unicode (with Unikey, say) and save it as UTF-8 or XLSX.");
        }
        return encoding;
    }

    private static boolean isSign(char c) {
        return c >= 0xA1 && c <= 0xBF;
    }

    private static UnreadableFileException noText() {
        return new UnreadableFileException(
                "Tệp không phải văn bản và cũng không phải XLSX, dù tên tệp là gì.",
                "The file is neither text nor XLSX, whatever its name is.");
    }

    private static UnreadableFileException wrongEncoding(Encoding encoding) {
        return new UnreadableFileException(
                "Tệp không phải văn bản mã %s. Hãy chọn bảng mã khác, hoặc lưu lại dạng UTF-8."
                        .formatted(encoding.label()),
                "The file is no text in %s. Choose another encoding, or save it as UTF-8.".formatted(encoding.label()));
    }

    /** The text without its byte order mark; ends with an exception where a byte is none of the encoding. */
    static Reader reader(Path file, Encoding encoding) throws IOException {
        PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), 3);
        byte[] mark = encoding == Encoding.WINDOWS_1258 ? new byte[0] : "\uFEFF".getBytes(encoding.charset());
        byte[] head = in.readNBytes(mark.length);
        if (!Arrays.equals(head, mark)) {
            in.unread(head);
        }
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
