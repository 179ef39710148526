package vn.sogiamsat.app.roles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.evidence.verify.BundleVerifier;
import vn.sogiamsat.evidence.verify.Verdict;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.servers.testing.SharedServers;

/** What pages need of other processes they ask for by Axon Server, and say so where nobody answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesApartTest {
    private static final String NAME = "Hoàng Thị Hoa Ban";
    private static final String SUBJECT = "meeting/CB-1/2024-03-05/1";
    private static final UUID MEETING = new Subject.Meeting("CB-1", LocalDate.of(2024, 3, 5), 1).uuid();
    /** Longer than several of the parts in which bytes cross. */
    private static final byte[] MINUTES =
            "Biên bản họp chi bộ.\n".repeat(60_000).getBytes(UTF_8);

    @TempDir
    Path folder;

    private final AxonServerStandIn server = new AxonServerStandIn(SharedServers.temporaryFolder("axon-server"));
    private final RunningLedger ledger = RunningLedger.startApart(server.address());
    private Visitor inspector;
    private Visitor administrator;
    private String digest;

    @BeforeAll
    void tell() {
        inspector = ledger.logIn("kiem-tra", List.of("inspector"), List.of("*"));
        administrator = ledger.logIn("quan-tri", List.of("administrator"), List.of("*"));
        Sender handbook = ledger.client().register("handbook");
        digest = handbook.upload(MINUTES, "text/plain")
                .expect(201)
                .json()
                .get("sha256")
                .asString();
        tell(
                handbook,
                "1",
                "unit.established",
                "unit/CB-1",
                Map.of("name", "Chi bộ 1", "level", "cell", "validFrom", "2020-01-01"));
        tell(
                handbook,
                "2",
                "person.enrolled",
                "person/DV-1",
                Map.of("name", NAME, "unit", "CB-1", "standing", "official", "validFrom", "2020-01-01"));
        tell(
                handbook,
                "3",
                "meeting.document-uploaded",
                SUBJECT,
                Map.of(
                        "document", digest,
                        "title", "Biên bản",
                        "kind", "minutes",
                        "mediaType", "text/plain",
                        "fileName", "bien-ban.txt",
                        "size", MINUTES.length));
        tell(
                handbook,
                "4",
                "meeting.intervention-recorded",
                SUBJECT,
                Map.of("person", "DV-1", "kind", "remark", "text", "Tôi nhất trí với dự thảo"));
        ledger.awaitProjections();
    }

    private static void tell(Sender sender, String id, String type, String subject, Map<String, ?> data) {
        sender.send(sender.event(id, type, subject, Instant.parse("2024-03-05T01:00:00Z"), data))
                .expect(201);
    }

    @AfterAll
    void stop() {
        ledger.close();
        server.close();
    }

    @Test
    void names_and_words_are_opened_for_who_may_read_them() {
        String page = inspector.get("/meetings/" + MEETING).expect(200).body();
        assertThat(page).contains(NAME, "Tôi nhất trí với dự thảo");
    }

    @Test
    void a_long_document_is_handed_out_as_it_came_in() {
        String body = inspector
                .get("/documents/" + digest + "?event=" + EventIds.of("handbook", "3"))
                .expect(200)
                .body();
        assertThat(body.getBytes(UTF_8)).isEqualTo(MINUTES);
    }

    @Test
    void a_damaged_document_is_not_handed_out_whole() {
        Sender another = ledger.client().register("so-tay-hong");
        byte[] bytes = "Nghị quyết sẽ bị hỏng".getBytes(UTF_8);
        String damaged = another.upload(bytes, "text/plain")
                .expect(201)
                .json()
                .get("sha256")
                .asString();
        tell(
                another,
                "hong",
                "meeting.document-uploaded",
                SUBJECT,
                Map.of(
                        "document", damaged,
                        "title", "Nghị quyết",
                        "kind", "resolution",
                        "mediaType", "text/plain",
                        "fileName", "nghi-quyet.txt",
                        "size", bytes.length));
        ledger.awaitProjections();
        newestFileOfTheVaultLosesAByte();

        Answer answer = inspector.get("/documents/" + damaged + "?event=" + EventIds.of("so-tay-hong", "hong"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("document-damaged");
    }

    private void newestFileOfTheVaultLosesAByte() {
        try (var files = Files.walk(ledger.data().resolve("vault"))) {
            Path newest = files.filter(Files::isRegularFile)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
            byte[] sealed = Files.readAllBytes(newest);
            sealed[sealed.length - 1] ^= 1;
            Files.write(newest, sealed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_bundle_of_evidence_is_made_and_verified() throws Exception {
        Policy policy = Policy.parse(
                inspector.get("/integrity/policy.txt").expect(200).body().getBytes(UTF_8));

        byte[] zip = inspector.download("/meetings/" + MEETING + "/evidence", Map.of("reason", "Theo kế hoạch"));

        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        assertThat(new BundleVerifier(Optional.of(policy), List.of())
                        .verify(file)
                        .verdict())
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void a_statement_of_absence_is_made_and_shown() {
        AbsenceStatements statements = ledger.part(AbsenceStatements.class);

        UUID id = statements.state(new AbsenceStatements.Numbers("handbook", "", 3, 9), "Theo kế hoạch", "an");

        assertThat(statements.find(id, "an").orElseThrow())
                .extracting(AbsenceStatements.Stated::count, AbsenceStatements.Stated::missing)
                .containsExactly(2L, List.of(new AbsenceStatements.Range(5, 9)));
        assertThatThrownBy(() ->
                        statements.state(new AbsenceStatements.Numbers("khong-co", "", 3, 9), "Theo kế hoạch", "an"))
                .isInstanceOf(AbsenceStatements.RefusedException.class)
                .hasMessageContaining("khong-co");
    }

    @Test
    void what_the_recording_side_refuses_is_told_in_its_own_words() {
        String form = "/status/park?event=" + UUID.randomUUID() + "&view=audit";

        Answer answer = administrator.submit(
                form,
                "/status/park",
                Map.of("event", UUID.randomUUID().toString(), "view", "audit", "reason", "không đọc được"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("Không có sự kiện này");
    }

    @Test
    void what_a_clerk_tells_and_a_long_document_reach_the_recording_side() throws IOException {
        FormIntake forms = ledger.part(FormIntake.class);
        var outcome = forms.take(
                        new FormIntake.Teller("van-thu", List.of("CB-1")),
                        List.of(new FormIntake.Told(
                                "bieu-mau-1",
                                "vn.sogiamsat.meeting.opened.v1",
                                SUBJECT,
                                Instant.parse("2024-03-05T01:00:00Z"),
                                "{}")))
                .getFirst();
        assertThat(outcome.answer()).isEqualTo(FormIntake.Answer.RECORDED);
        assertThat(ledger.part(PackageIntake.class)
                        .look(new PackageIntake.Signed("{}", ""))
                        .standing())
                .isEqualTo(PackageIntake.Standing.MALFORMED);

        byte[] paper = "Báo cáo của chi ủy.\n".repeat(60_000).getBytes(UTF_8);
        var kept = ledger.part(FormUploads.class)
                .keep(new FormUploads.Upload("thuong", "bao-cao.txt"), new ByteArrayInputStream(paper));
        assertThat(kept.document())
                .extracting(FormUploads.Document::size, FormUploads.Document::mediaType)
                .containsExactly((long) paper.length, "text/plain");
    }

    @Test
    void the_pages_of_a_source_ask_the_recording_side_for_keys_gaps_trials_and_checks() {
        String pages = "/senders/handbook";
        assertThat(administrator.get(pages).expect(200).body()).contains(SUBJECT);
        assertThat(administrator.get(pages + "/keys").expect(200).body()).contains("sgs_");
        assertThat(administrator.get(pages + "/gaps").expect(200).body()).contains("<th scope=\"row\">");
        assertThat(administrator
                        .submit(pages + "/sandbox", pages + "/sandbox", Map.of("events", "{}"))
                        .expect(200)
                        .body())
                .contains("CloudEvent 1.0");
        Answer begun = administrator.submit(pages + "/conformance", pages + "/conformance", Map.of());
        String check = begun.expect(302).headers().firstValue("Location").orElseThrow();
        assertThat(administrator.get(check).expect(200).body()).contains("step-10");
        assertThat(administrator.submit(check, check, Map.of()).status()).isEqualTo(302);
        assertThat(administrator
                        .get(check + ".json")
                        .expect(200)
                        .json()
                        .get("verdict")
                        .asString())
                .isEqualTo("failed");
    }

    @Test
    void the_status_page_tells_of_all_sides() {
        String page = administrator.get("/api/views/status").expect(200).body();
        assertThat(page).contains("\"storeState\":\"ANSWERS\"", "views-v1", "obligations-v1");
    }

    @Test
    void while_no_process_records_pages_show_what_the_views_hold_and_say_what_they_cannot() {
        ledger.stop("command");
        try {
            inspector.get("/meetings").expect(200);
            Answer event = inspector.get("/events/" + EventIds.of("handbook", "4"));
            assertThat(event.status()).isEqualTo(503);
            assertThat(event.body()).contains("write-side-absent");
            assertThat(administrator.get("/api/views/status").expect(200).body())
                    .contains("\"storeState\":\"AWAY\"");
            ledger.pages().anonymous().get("/actuator/health/readiness").expect(200);
        } finally {
            ledger.start("command");
        }
        inspector.get("/events/" + EventIds.of("handbook", "4")).expect(200);
    }
}
