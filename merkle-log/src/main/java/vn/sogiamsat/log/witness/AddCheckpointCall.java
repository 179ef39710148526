package vn.sogiamsat.log.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.sogiamsat.log.Quoted;

/** The HTTP side of asking a witness. */
record AddCheckpointCall(HttpClient http, URI address, Duration patience) {
    private static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_REASON = 500;

    /**
     * What a witness answered.
     *
     * @param isSize whether the body is said to be the size that the witness has seen
     */
    record Response(int status, boolean isSize, String body) {
        /** The body as a message may repeat it. */
        String reason() {
            return Quoted.of(body.strip(), LONGEST_REASON);
        }
    }

    /** @throws IOException when there is no whole answer in time */
    Response send(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, LimitedBody.handler(LONGEST_ANSWER));
        try {
            // A request's own timeout ends with the headers: a body could come as slowly as it likes.
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Response(
                    response.statusCode(), isSize(response), new String(response.body(), StandardCharsets.UTF_8));
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("> " + patience.toMillis() + " ms", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static boolean isSize(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(Answer.Stale.MEDIA_TYPE))
                .orElse(false);
    }
}
