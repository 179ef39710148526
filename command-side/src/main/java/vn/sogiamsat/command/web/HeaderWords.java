package vn.sogiamsat.command.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.web.util.UriUtils;

/** The words of a header, however senders write Vietnamese there. */
public final class HeaderWords {
    private HeaderWords() {}

    /** Each word of each field of this name; a second field hides nothing of the first. */
    public static List<String> of(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(field -> Arrays.stream(inUtf8(field).split(",", -1)))
                .map(word -> percentDecoded(word).strip())
                .toList();
    }

    /** Many clients write Vietnamese as it is, in UTF-8, where HTTP reads ISO-8859-1. */
    public static String inUtf8(String field) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(field.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return field;
        }
    }

    /** As the CloudEvents HTTP binding writes what is not ASCII. */
    private static String percentDecoded(String word) {
        try {
            return UriUtils.decode(word, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return word;
        }
    }
}
