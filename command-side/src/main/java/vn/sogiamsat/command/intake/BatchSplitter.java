package vn.sogiamsat.command.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.web.Problem;

/** Splits a JSON array of CloudEvents into the bytes of each, because the SDK has no batched mode. */
@Component
class BatchSplitter {
    private static final String TITLE = "Không phải lô CloudEvents";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final IntakeLimits limits;

    BatchSplitter(IntakeLimits limits) {
        this.limits = limits;
    }

    /**
     * The elements' bytes in order. The whole body is parsed before the first of them is judged: a batch that breaks
     * off is refused whole.
     *
     * @throws vn.sogiamsat.command.web.ProblemException 400 when the body is no JSON array, 413 when it has too many
     *     elements
     */
    List<byte[]> split(byte[] body) {
        List<byte[]> elements = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw notABatch("a batch is a JSON array").asException();
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                // A number or a word ends only where the next thing begins; only objects can be events anyway.
                int end = (int) parser.currentLocation().getByteOffset();
                elements.add(Arrays.copyOfRange(body, start, end));
                if (elements.size() > limits.maxItems()) {
                    throw tooMany().asException();
                }
            }
            if (parser.nextToken() != null) {
                throw notABatch("something follows the array").asException();
            }
        } catch (JacksonException e) {
            throw notABatch("not valid JSON, " + JsonPlace.of(e)).asException();
        }
        return elements;
    }

    private static Problem notABatch(String english) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "not-a-batch",
                TITLE,
                "Một lô là một mảng JSON các CloudEvents; không có gì của lô này được ghi.",
                "A batch is a JSON array of CloudEvents; nothing of this one was recorded: " + english + ".");
    }

    private Problem tooMany() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-events",
                "Lô quá lớn",
                "Một lô có nhiều nhất %,d sự kiện; hãy chia nhỏ rồi gửi lại. Không có gì của lô này được ghi."
                        .formatted(limits.maxItems()),
                "A batch has at most %,d events; divide it and send again. Nothing of this one was recorded."
                        .formatted(limits.maxItems()));
    }
}
