package vn.sogiamsat.log.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;

/** Asks an authority for timestamps over HTTP (RFC 3161, section 3.4). */
public final class TimestampClient {
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    private final HttpClient http;
    private final URI authority;
    private final List<X509Certificate> trusted;
    private final Duration patience;
    private final SecureRandom random;

    /**
     * @param trusted as {@link Timestamp#verify} has them
     * @param patience how long an answer may take
     */
    public TimestampClient(
            HttpClient http,
            URI authority,
            Collection<X509Certificate> trusted,
            Duration patience,
            SecureRandom random) {
        this.http = http;
        this.authority = authority;
        this.trusted = List.copyOf(trusted);
        this.patience = patience;
        this.random = random;
    }

    /**
     * Has a text stamped. The text itself is not sent, its hash is.
     *
     * @return a timestamp that was verified
     * @throws IOException when the authority cannot be reached, refuses, or answers something else
     */
    public Timestamp stamp(String text) throws IOException, InterruptedException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(TSPAlgorithms.SHA256, Timestamp.digest(text), new BigInteger(NONCE_BITS, random));
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(authority)
                        .timeout(patience)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw failed("HTTP " + response.statusCode(), null);
        }
        try {
            TimeStampResponse answer = new TimeStampResponse(response.body());
            answer.validate(request);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw failed(String.valueOf(answer.getStatusString()), null);
            }
            Timestamp timestamp = new Timestamp(token, token.getEncoded());
            timestamp.verify(text, trusted);
            return timestamp;
        } catch (TSPException | MalformedException | RuntimeException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        }
    }

    private IOException failed(String why, @Nullable Exception cause) {
        return new IOException(
                "cơ quan cấp dấu thời gian %s không cấp được: %s (the timestamp authority gave none)"
                        .formatted(authority, why),
                cause);
    }
}
