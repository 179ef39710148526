package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentUploadTest extends VaultHttpTest {

    @Test
    void a_document_is_kept_once_and_read_back() {
        byte[] content = content(100_000);
        HttpResponse<String> first = post("handbook", content);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).hasValue("/api/documents/" + sha256(content));
        JsonNode kept = json(first.body());
        assertThat(kept.path("sha256").asString()).isEqualTo(sha256(content));
        assertThat(kept.path("size").asInt()).isEqualTo(content.length);
        assertThat(kept.path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(kept.path("classification").asString()).isEqualTo("thuong");
        assertThat(kept.path("known").asBoolean()).isFalse();

        HttpResponse<String> second = post("handbook", content);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second.body()).path("known").asBoolean()).isTrue();

        HttpResponse<byte[]> back = get("handbook", sha256(content));
        assertThat(back.body()).isEqualTo(content);
        assertThat(back.headers().firstValue("Content-Digest")).hasValue(ContentDigest.field(sha256(content)));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_document_of_unknown_length_is_kept() {
        byte[] content = content(200_000);
        assertThat(postChunked("handbook", () -> new ByteArrayInputStream(content))
                        .statusCode())
                .isEqualTo(201);
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    @Test
    void two_declared_digests_that_disagree_are_refused() {
        byte[] content = content(10);
        HttpResponse<String> answer = post(
                "handbook",
                content,
                "Content-Digest",
                ContentDigest.field(sha256(content)),
                "Repr-Digest",
                ContentDigest.field(sha256(content(10))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("malformed-digest");
        assertThat(isAbsent(content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Digest", "Repr-Digest"})
    void a_declared_digest_is_held_to(String header) {
        byte[] content = content(10);
        byte[] other = content(10);
        HttpResponse<String> wrong = post("handbook", content, header, ContentDigest.field(sha256(other)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(code(wrong)).isEqualTo("wrong-digest");
        assertThat(isAbsent(content)).isTrue();
        assertThat(post("handbook", content, header, ContentDigest.field(sha256(content)))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha-256",
                "sha-256=abc",
                "sha-256=:YWJj:",
                "sha-256=:!!!:",
                "SHA-256=4REjxQ4yrqUVicfSKYNO/cF9zNj5ANbzgDZt3/h3Qxo=",
                "sha-512=:YWJj:",
                "unsinn"
            })
    void a_malformed_digest_is_refused(String field) {
        byte[] content = content(10);
        HttpResponse<String> answer = post("handbook", content, "Content-Digest", field);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("malformed-digest");
        assertThat(isAbsent(content)).isTrue();
    }

    @Test
    void a_document_without_a_classification_or_with_an_unknown_one_is_refused() {
        byte[] content = content(10);
        assertThat(code(post("handbook", content, "-"))).isEqualTo("missing-classification");
        assertThat(code(post("handbook", content, "dataclassification", "Thuong")))
                .isEqualTo("unknown-classification");
        assertThat(code(post("handbook", content, "dataclassification", "thuong", "dataclassification", "noi-bo")))
                .isEqualTo("missing-classification");
        assertThat(isAbsent(content)).isTrue();
    }

    @Test
    void the_strictest_classification_holds() {
        byte[] content = content(10);
        post("handbook", content);
        assertThat(json(post("sms", content, "dataclassification", "noi-bo").body())
                        .path("classification")
                        .asString())
                .isEqualTo("noi-bo");
        assertThat(json(post("handbook", content).body()).path("classification").asString())
                .isEqualTo("noi-bo");
    }

    @Test
    void an_empty_document_is_refused() {
        assertThat(code(post("handbook", new byte[0]))).isEqualTo("empty-document");
        assertThat(code(postChunked("handbook", () -> new ByteArrayInputStream(new byte[0]))))
                .isEqualTo("empty-document");
    }

    @Test
    void a_document_compressed_for_transport_is_refused() {
        HttpResponse<String> answer = post("handbook", content(10), "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(code(answer)).isEqualTo("content-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json",
                "nonsense"
            })
    void whatever_content_type_is_declared_the_bytes_are_kept_as_they_came(String declared) {
        byte[] content = ("a=b&" + new String(content(10), UTF_8)).getBytes(UTF_8);
        HttpResponse<String> answer = post("handbook", content, "Content-Type", declared);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer.body()).path("mediaType").asString()).isEqualTo("text/plain");
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    @Test
    void the_media_type_is_detected_and_not_believed() {
        byte[] pdf = ("%PDF-1.7\n" + new String(content(10), UTF_8)).getBytes(UTF_8);
        assertThat(json(post(
                                        "handbook",
                                        pdf,
                                        "Content-Type",
                                        "image/png",
                                        "Content-Disposition",
                                        "attachment; filename=\"evil.html\"")
                                .body())
                        .path("mediaType")
                        .asString())
                .isEqualTo("application/pdf");
    }

    @Test
    void a_path_in_a_file_name_leads_nowhere() {
        byte[] content = content(10);
        int before = files().size();
        post(
                "handbook",
                content,
                "Content-Disposition",
                "attachment; filename*=UTF-8''..%2F..%2F..%2Ftmp%2Fb%C3%A1o%20c%C3%A1o%07.pdf");
        assertThat(files()).hasSize(before + 1);
        assertThat(get("handbook", sha256(content)).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(field -> assertThat(field).endsWith("filename*=UTF-8''b%C3%A1o%20c%C3%A1o.pdf"));
    }

    @Test
    void the_same_content_sent_by_eight_at_once_is_stored_once() throws Exception {
        byte[] content = content(3_000_000);
        int before = files().size();
        CyclicBarrier start = new CyclicBarrier(8);
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(number -> senders.submit(() -> {
                        start.await();
                        return post("source-" + number, content).statusCode();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(files()).hasSize(before + 1);
        for (int number = 0; number < 8; number++) {
            assertThat(get("source-" + number, sha256(content)).body()).isEqualTo(content);
        }
    }

    @Test
    void only_who_sent_a_document_reads_it_back() {
        byte[] content = content(10);
        post("handbook", content, "Content-Disposition", "attachment; filename=of-the-handbook.txt");
        HttpResponse<byte[]> foreign = get("sms", sha256(content));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(code(foreign)).isEqualTo("unknown-document");
        assertThat(code(get(OPERATOR, sha256(content)))).isEqualTo("not-a-source");

        assertThat(post("sms", content).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> own = get("sms", sha256(content));
        assertThat(own.body()).isEqualTo(content);
        assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
                .doesNotContain("of-the-handbook");
    }

    @Test
    void an_operator_sends_no_documents() {
        byte[] content = content(10);
        HttpResponse<String> answer = post(OPERATOR, content);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(isAbsent(content)).isTrue();
    }
}
