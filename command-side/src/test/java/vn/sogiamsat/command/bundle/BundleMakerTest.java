package vn.sogiamsat.command.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.core.port.EvidenceBundles.Request;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.evidence.verify.BundleVerifier;
import vn.sogiamsat.evidence.verify.Outcome;
import vn.sogiamsat.evidence.verify.Verdict;
import vn.sogiamsat.log.checkpoint.Policy;

/** What the ledger bundles is what a verifier without a ledger finds right. */
class BundleMakerTest {
    private static RunningCommandSide ledger;
    private static String key;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_bundle_verifies_against_the_ledgers_keys_with_its_document_and_is_on_record() throws Exception {
        byte[] minutes = ("Biên bản " + UUID.randomUUID()).getBytes(UTF_8);
        String sha256 = ledger.post("/api/documents", key, Map.of("dataclassification", "thuong"), minutes)
                .json()
                .get("sha256")
                .asString();
        UUID uploaded = sent(Events.event(
                "handbook",
                UUID.randomUUID().toString(),
                "meeting.document-uploaded",
                Events.MEETING,
                Map.of(
                        "document", sha256,
                        "title", "Biên bản",
                        "fileName", "bien-ban.txt",
                        "mediaType", "text/plain",
                        "size", minutes.length,
                        "kind", "minutes")));
        Prepared prepared = prepared(List.of(uploaded));
        Outcome outcome = verified(prepared, policy());

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(outcome.contents().orElseThrow().manifest().documents())
                .singleElement()
                .satisfies(document -> assertThat(document.sha256()).isEqualTo(sha256));
        JsonNode told = ledger.stored("vn.sogiamsat.integrity.evidence-bundled").getLast();
        assertThat(told.at("/body/bundle").asString()).isEqualTo(prepared.id().toString());
        assertThat(told.at("/body/reason").asString()).isEqualTo("Đoàn kiểm tra yêu cầu");
        assertThat(told.at("/header/recordedBy").asString()).isEqualTo("user:an");
    }

    @Test
    void what_was_recorded_a_moment_ago_waits_for_its_checkpoint() throws Exception {
        List<UUID> fresh = List.of(opened(), opened());

        assertThat(verified(bundles().prepare(request(fresh)), policy()).verdict())
                .isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void without_a_policy_of_ones_own_the_keys_stay_unconfirmed() throws Exception {
        Outcome outcome = verified(prepared(List.of(opened())), Optional.empty());

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    void a_choice_with_a_gap_in_a_stream_is_refused() throws Exception {
        List<UUID> all = List.of(opened(), opened(), opened());

        assertThat(verified(prepared(all.reversed()), policy()).verdict()).isEqualTo(Verdict.VERIFIED);
        assertThatThrownBy(() -> bundles().prepare(request(List.of(all.getLast(), all.getFirst()))))
                .isInstanceOf(EvidenceBundles.RefusedException.class)
                .hasMessageContaining(all.getLast().toString());
    }

    @Test
    void nothing_and_something_unknown_are_refused_and_nothing_is_recorded() {
        int before = ledger.stored("vn.sogiamsat.integrity.evidence-bundled").size();
        for (List<UUID> events : List.of(List.<UUID>of(), List.of(UUID.randomUUID()))) {
            assertThatThrownBy(() -> bundles().prepare(request(events)))
                    .isInstanceOf(EvidenceBundles.RefusedException.class);
        }
        assertThat(ledger.stored("vn.sogiamsat.integrity.evidence-bundled")).hasSize(before);
    }

    private static UUID opened() {
        return sent(Events.opened("handbook", UUID.randomUUID().toString()));
    }

    private static UUID sent(Map<String, ?> event) {
        RunningCommandSide.Answer answer = ledger.send(key, event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("eventId").asString());
    }

    private static Prepared prepared(List<UUID> events) {
        return bundles().prepare(request(events));
    }

    private Outcome verified(Prepared prepared, Optional<Policy> policy) throws Exception {
        Path bundle = folder.resolve(prepared.id() + ".zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            prepared.write("<p>báo cáo</p>".getBytes(UTF_8), "%PDF-1.7".getBytes(UTF_8), out);
        }
        return new BundleVerifier(policy, List.of()).verify(bundle);
    }

    private static Optional<Policy> policy() throws Exception {
        StringBuilder policy = new StringBuilder();
        ledger.part(Integrity.class)
                .state()
                .keys()
                .forEach(vkey -> policy.append("log ").append(vkey).append('\n'));
        return Optional.of(
                Policy.parse(policy.append("quorum none\n").toString().getBytes(UTF_8)));
    }

    private static EvidenceBundles bundles() {
        return ledger.part(EvidenceBundles.class);
    }

    private static Request request(List<UUID> events) {
        return new Request("meeting", Events.MEETING, "Buổi sinh hoạt", "Đoàn kiểm tra yêu cầu", "an", events);
    }
}
