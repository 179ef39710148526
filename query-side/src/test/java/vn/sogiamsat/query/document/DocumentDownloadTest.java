package vn.sogiamsat.query.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.event.DocumentKind;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

@QuerySideTest
class DocumentDownloadTest {
    private static final byte[] CONTENT = "%PDF-1.7 biên bản sinh hoạt".getBytes(UTF_8);
    private static @Nullable VanYen told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    private VanYen story;

    @BeforeEach
    void tell() {
        if (told == null) {
            told = VanYen.meeting(ledger, vault, "DD");
        }
        story = told;
        await().until(() -> tree.byCode(story.cell).isPresent());
    }

    @Test
    void who_sees_the_event_gets_the_very_bytes_under_the_name_it_gives() throws Exception {
        String sha256 = vault.keep(CONTENT);
        UUID event = uploaded(sha256, "Biên bản tháng 10.pdf");

        HttpResponse<byte[]> file = inspector().bytes("/documents/" + sha256 + "?event=" + event);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(CONTENT);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20th%C3%A1ng%2010.pdf");
        assertThat(file.headers().firstValue("Repr-Digest"))
                .hasValue("sha-256=:"
                        + Base64.getEncoder()
                                .encodeToString(
                                        MessageDigest.getInstance("SHA-256").digest(CONTENT))
                        + ":");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void an_event_that_does_not_refer_to_it_opens_no_document() {
        String sha256 = vault.keep(CONTENT);
        uploaded(sha256, "a.pdf");
        UUID other = uploaded(vault.keep("khác".getBytes(UTF_8)), "b.pdf");

        assertThat(inspector().get("/documents/" + sha256 + "?event=" + other).statusCode())
                .isEqualTo(404);
        assertThat(inspector()
                        .get("/documents/" + sha256 + "?event=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(inspector().get("/documents/" + sha256).statusCode()).isEqualTo(400);
    }

    @Test
    void who_does_not_see_the_event_gets_nothing() {
        String sha256 = vault.keep(CONTENT);
        UUID event = uploaded(sha256, "a.pdf");

        assertThat(people.signedIn("inspector", story.sister)
                        .get("/documents/" + sha256 + "?event=" + event)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_document_that_was_destroyed_is_said_to_be_gone() {
        String sha256 = "0".repeat(64);
        UUID event = uploaded(sha256, "a.pdf");

        HttpResponse<String> page = inspector().get("/documents/" + sha256 + "?event=" + event);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).doesNotContain("Exception");
    }

    @Test
    void a_damaged_document_never_arrives_whole() {
        String small = vault.keep("nhỏ mà hỏng".getBytes(UTF_8));
        vault.damage(small);
        UUID smallEvent = uploaded(small, "a.pdf");
        assertThat(inspector()
                        .get("/documents/" + small + "?event=" + smallEvent)
                        .statusCode())
                .isEqualTo(500);

        String large = vault.keep(new byte[3 << 20]);
        vault.damage(large);
        UUID largeEvent = uploaded(large, "b.pdf");
        assertThatThrownBy(() -> inspector().bytes("/documents/" + large + "?event=" + largeEvent))
                .as("cut off before its announced length")
                .hasMessageContaining("bytes received");
    }

    private Browser inspector() {
        return people.signedIn("inspector", story.cell);
    }

    private UUID uploaded(String sha256, String name) {
        return ledger.tell(
                "2023-10-07T09:00",
                new DocumentUploaded(
                        story.meeting, sha256, "Biên bản", name, "application/pdf", 10, DocumentKind.MINUTES, null));
    }
}
