package vn.sogiamsat.command.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.web.Problem;

/**
 * Reads bodies, never more of them at a time than memory allows; who comes when it is full waits, then is sent away.
 */
@Component
class BodyGate {
    private static final int KILOBYTE = 1024;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore kilobytes;
    private final int most;

    BodyGate(IntakeLimits limits) {
        this.most = (int)
                Math.max(limits.inFlight().toKilobytes(), limits.maxBatch().toKilobytes() + 1);
        this.kilobytes = new Semaphore(most, true);
    }

    /**
     * Reads the body and works on it while its share of memory is held.
     *
     * @param longest in bytes
     * @throws vn.sogiamsat.command.web.ProblemException 413 when it is longer, 503 when it is too crowded
     */
    <T> T with(HttpServletRequest request, long longest, Function<byte[], T> work) throws IOException {
        long declared = request.getContentLengthLong();
        if (declared > longest) {
            throw tooLarge(longest).asException();
        }
        int share = (int) Math.min(most, (declared < 0 ? longest : declared) / KILOBYTE + 1);
        acquire(share);
        try {
            byte[] body = request.getInputStream().readNBytes((int) longest + 1);
            if (body.length > longest) {
                throw tooLarge(longest).asException();
            }
            return work.apply(body);
        } finally {
            kilobytes.release(share);
        }
    }

    private void acquire(int share) {
        try {
            if (!kilobytes.tryAcquire(share, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy().asException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy().asException();
        }
    }

    private static Problem tooLarge(long longest) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Nội dung quá lớn",
                "Nội dung lớn nhất ở đây là %,d byte. Hãy chia lô, hoặc gửi tài liệu qua /api/documents. Không có gì được ghi."
                        .formatted(longest),
                "The body has at most %,d bytes here. Divide the batch, or send documents to /api/documents. Nothing was recorded."
                        .formatted(longest));
    }

    private static Problem busy() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Đang quá tải",
                "Sổ đang nhận quá nhiều dữ liệu cùng lúc; không có gì được ghi. Hãy gửi lại sau ít giây.",
                "The ledger is taking in too much at once; nothing was recorded. Send again in a few seconds.");
    }
}
