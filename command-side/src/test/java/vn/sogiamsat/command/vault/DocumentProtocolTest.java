package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.command.testing.RawHttp;

/** Uploads as badly behaved or broken clients send them. */
class DocumentProtocolTest extends VaultHttpTest {
    private static final long TOO_LARGE = 200L * 1024 * 1024 + 1;

    @ParameterizedTest
    @ValueSource(strings = {"mat", "toi-mat", "tuyet-mat", "MAT", "Mật", "Tuyệt mật", "T%E1%BB%91i%20m%E1%BA%ADt"})
    void a_state_secret_is_refused_before_it_is_sent_and_the_refusal_is_recorded(String level) throws IOException {
        byte[] secret = content(100);
        try (RawHttp connection = upload(
                "dataclassification: " + level,
                "Content-Length: " + secret.length,
                "Content-Digest: " + ContentDigest.field(sha256(secret)),
                "Expect: 100-continue")) {
            String head = connection.readHead();
            assertThat(head).startsWith("HTTP/1.1 403");
            assertThat(json(connection.readBody(head)).path("code").asString()).isEqualTo("state-secret");
        }
        assertThat(refusedIds()).contains(sha256(secret));
        assertThat(isAbsent(secret)).isTrue();
    }

    @Test
    void a_state_secret_is_refused_also_when_it_comes_unasked_or_hides_behind_another_word() throws IOException {
        byte[] secret = content(100);
        try (RawHttp connection =
                upload("dataclassification: thuong", "dataclassification: mat", "Content-Length: " + secret.length)) {
            connection.send(secret);
            assertThat(connection.readStatus()).isEqualTo(403);
        }
        assertThat(refusedIds()).contains("document");
        assertThat(isAbsent(secret)).isTrue();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_client_that_waits_is_told_to_go_on() throws IOException {
        byte[] content = content(100);
        try (RawHttp connection =
                upload("dataclassification: thuong", "Content-Length: " + content.length, "Expect: 100-continue")) {
            assertThat(connection.readStatus()).isEqualTo(100);
            assertThat(connection.send(content).readStatus()).isEqualTo(201);
        }
    }

    @Test
    void what_is_declared_too_large_is_refused_unread() throws IOException {
        try (RawHttp connection = upload("dataclassification: thuong", "Content-Length: " + TOO_LARGE)) {
            String head = connection.readHead();
            assertThat(head).startsWith("HTTP/1.1 413");
            assertThat(json(connection.readBody(head)).path("code").asString()).isEqualTo("too-large");
        }
    }

    @Test
    void what_grows_too_large_is_refused_and_not_kept() {
        HttpResponse<String> answer = postChunked("handbook", () -> new Zeros(TOO_LARGE));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_document_cut_off_half_way_is_not_kept() throws IOException {
        byte[] content = content(500_000);
        byte[] half = Arrays.copyOf(content, content.length / 2);
        try (RawHttp connection = upload("dataclassification: thuong", "Content-Length: " + content.length)) {
            connection.send(half).sendNoMore();
            String head = connection.readHead();
            assertThat(head).startsWith("HTTP/1.1 400");
            assertThat(json(connection.readBody(head)).path("code").asString()).isEqualTo("cut-off");
        }
        assertThat(isAbsent(half)).isTrue();
        assertThat(post("handbook", content).statusCode()).isEqualTo(201);
    }

    @Test
    void a_document_of_unknown_length_cut_off_half_way_is_not_kept() throws IOException {
        byte[] half = content(100);
        try (RawHttp connection = upload("dataclassification: thuong", "Transfer-Encoding: chunked")) {
            connection
                    .send(Integer.toHexString(half.length) + "\r\n")
                    .send(half)
                    .send("\r\n")
                    .sendNoMore();
            assertThat(connection.readStatus()).isEqualTo(400);
        }
        assertThat(isAbsent(half)).isTrue();
    }

    @Test
    void chunks_that_are_none_are_refused() throws IOException {
        try (RawHttp connection = upload("dataclassification: thuong", "Transfer-Encoding: chunked")) {
            connection.send("5\r\nabcde\r\nno size\r\nabcde\r\n0\r\n\r\n");
            assertThat(connection.readStatus()).isEqualTo(400);
        }
        assertThat(isAbsent("abcde".getBytes(UTF_8))).isTrue();
    }

    @Test
    void a_client_that_vanishes_leaves_nothing() throws IOException {
        byte[] half = content(500_000);
        try (RawHttp connection = upload("dataclassification: thuong", "Content-Length: " + 2 * half.length)) {
            connection.send(half);
            Awaitility.await("the upload has begun").until(() -> !drafts().isEmpty());
        }
        Awaitility.await("the upload has ended").until(() -> drafts().isEmpty());
        assertThat(isAbsent(half)).isTrue();
    }

    @Test
    void bytes_beyond_the_declared_length_are_not_part_of_the_document() throws IOException {
        byte[] content = content(100);
        try (RawHttp connection = upload("dataclassification: thuong", "Content-Length: " + content.length)) {
            connection.send(content).send("and more");
            assertThat(connection.readStatus()).isEqualTo(201);
        }
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    @Test
    void a_length_that_is_none_is_refused() throws IOException {
        try (RawHttp connection = upload("dataclassification: thuong", "Content-Length: -1")) {
            String answer = connection.readRest();
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attachment; filename=\"../Nghị quyết.txt\"",
                "attachment; filename*=UTF-8''%ZZ",
                "attachment; filename=\"never closed",
                ";;;="
            })
    void a_file_name_that_cannot_be_read_is_no_reason_to_refuse(String field) throws IOException {
        byte[] content = content(100);
        try (RawHttp connection = upload(
                "dataclassification: thuong", "Content-Length: " + content.length, "Content-Disposition: " + field)) {
            assertThat(connection.send(content).readStatus()).isEqualTo(201);
        }
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    @Test
    void a_header_with_control_characters_is_refused() throws IOException {
        try (RawHttp connection = upload("dataclassification: thu\u0001ong", "Content-Length: 1")) {
            assertThat(connection.send("x").readRest())
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    /** What the sender called the state secrets of which the refusal is an event now. */
    private List<String> refusedIds() {
        return ledger.stored("vn.sogiamsat.submission.refused").stream()
                .map(event -> event.path("body"))
                .filter(body -> body.path("reason").asString().equals("state-secret"))
                .filter(body -> body.path("digest").asString().equals("-"))
                .map(body -> body.path("submittedId").asString())
                .toList();
    }

    private RawHttp upload(String... headers) throws IOException {
        return new RawHttp(ledger.uri("/").getPort())
                .head(Stream.concat(
                                Stream.of(
                                        "POST /api/documents HTTP/1.1",
                                        "Host: 127.0.0.1",
                                        "Authorization: Bearer " + key("handbook"),
                                        "Content-Type: application/octet-stream"),
                                Stream.of(headers))
                        .toArray(String[]::new));
    }
}
