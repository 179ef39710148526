package vn.sogiamsat.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.packaged.PackageManifest.Entry;
import vn.sogiamsat.core.port.FormIntake.Answer;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.core.port.PackageIntake.Judged;
import vn.sogiamsat.core.port.PackageIntake.Signed;
import vn.sogiamsat.core.port.PackageIntake.Standing;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignerKey;

/** A package is believed as its source's, and tells no more than its source may send and its bearer may tell. */
class PackageIntakeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Teller ADMINISTRATOR = new Teller("quan-tri", List.of("*"));

    private static RunningCommandSide ledger;
    private static PackageIntake packages;

    private final String source = "vung-sau-" + UUID.randomUUID().toString().substring(0, 8);
    private final SignerKey key = key(source);

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        packages = ledger.part(PackageIntake.class);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static SignerKey key(String name) {
        try {
            return SignerKey.generate(name, KeyType.NOTE, new SecureRandom());
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signed signed(long number, String digest, SignerKey by) {
        String text = new PackageManifest(
                        PackageManifest.FORMAT,
                        source,
                        number,
                        Instant.parse("2024-03-06T01:00:00Z"),
                        "thử",
                        List.of(new Entry(PackageManifest.EVENTS, digest, 10, null, null)))
                .text();
        return new Signed(text, Notes.sign(text, List.of(by)).apart());
    }

    private Signed signed(long number) {
        return signed(number, "ab".repeat(32), key);
    }

    private RunningCommandSide.Answer operator(String path, Map<String, ?> body) {
        return ledger.post(
                "/api/sources" + path,
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(body));
    }

    private int registerKey(SignerKey which) {
        return operator(
                        "/" + source + "/package-keys",
                        Map.of("key", which.verifier().toString(), "reason", "không nối mạng"))
                .status();
    }

    private String event(String of, String id) {
        return JSON.writeValueAsString(Events.opened(of, id));
    }

    private static Standing standing(Signed signed) {
        return packages.look(signed).standing();
    }

    private static Outcome one(Teller by, String source, Judged judged, String event) {
        return packages.take(by, source, judged.digest(), List.of(event)).getFirst();
    }

    @Test
    void a_good_package_is_told_as_its_source_by_who_brings_it_and_once_with_what_is_sent_online() {
        String online = ledger.register(source);
        assertThat(registerKey(key)).isEqualTo(201);
        Judged judged = packages.begin(signed(1), "quan-tri");
        assertThat(judged.standing()).isEqualTo(Standing.GOOD);
        assertThat(judged.isKnown()).isTrue();
        String id = UUID.randomUUID().toString();

        assertThat(packages.weigh(ADMINISTRATOR, source, List.of(event(source, id)))
                        .getFirst()
                        .answer())
                .isEqualTo(Answer.NEW);
        Outcome first = one(ADMINISTRATOR, source, judged, event(source, id));
        assertThat(first.answer()).isEqualTo(Answer.RECORDED);
        assertThat(Objects.requireNonNull(first.receipt()).source()).isEqualTo(source);
        assertThat(ledger.stored("vn.sogiamsat.meeting.opened").toString())
                .contains("\"recordedBy\":\"user:quan-tri\"", "\"source\":\"" + source + "\"");
        assertThat(one(ADMINISTRATOR, source, judged, event(source, id)).answer())
                .isEqualTo(Answer.KNOWN);
        assertThat(ledger.send(online, Events.opened(source, id)).status()).isEqualTo(200);
        assertThat(ledger.stored("vn.sogiamsat.source.package-key-registered").toString())
                .contains(source);
    }

    @Test
    void a_signature_of_another_key_a_changed_manifest_and_an_unknown_source_are_not_believed() {
        assertThat(standing(signed(1))).isEqualTo(Standing.UNKNOWN_SOURCE);
        ledger.register(source);
        assertThat(standing(signed(1))).isEqualTo(Standing.NO_KEY);
        registerKey(key);
        assertThat(standing(signed(1, "ab".repeat(32), key(source)))).isEqualTo(Standing.FOREIGN_KEY);
        Signed changed = new Signed(
                signed(1).manifest().replace("\"number\":1", "\"number\":2"),
                signed(1).signature());
        assertThat(standing(changed)).isEqualTo(Standing.WRONG_SIGNATURE);
        assertThat(standing(new Signed("{}", "\n"))).isEqualTo(Standing.MALFORMED);
        assertThat(standing(signed(1))).isEqualTo(Standing.GOOD);
    }

    @Test
    void a_key_of_another_name_is_not_registered_and_none_twice() {
        ledger.register(source);
        assertThat(registerKey(key("khac"))).isEqualTo(400);
        assertThat(registerKey(key)).isEqualTo(201);
        assertThat(registerKey(key)).isEqualTo(409);
    }

    @Test
    void a_revoked_key_and_a_revoked_source_end_a_package_even_when_it_was_begun() {
        ledger.register(source);
        SignerKey second = key(source);
        registerKey(key);
        registerKey(second);
        Judged begun = packages.begin(signed(1), "quan-tri");
        Judged another = packages.begin(signed(2, "cd".repeat(32), second), "quan-tri");
        String id = key.verifier().name().hex();
        assertThat(operator("/" + source + "/package-keys/" + id + "/revoke", Map.of("reason", "mất máy"))
                        .status())
                .isEqualTo(200);

        assertThat(standing(signed(1))).isEqualTo(Standing.FOREIGN_KEY);
        assertThat(one(ADMINISTRATOR, source, begun, event(source, "1")).answer())
                .isEqualTo(Answer.REFUSED);
        assertThat(one(ADMINISTRATOR, source, another, event(source, "2")).answer())
                .isEqualTo(Answer.RECORDED);

        operator("/" + source + "/revoke", Map.of("reason", "ngừng"));
        assertThat(standing(signed(2, "cd".repeat(32), second))).isEqualTo(Standing.REVOKED_SOURCE);
        assertThat(one(ADMINISTRATOR, source, another, event(source, "3")).answer())
                .isEqualTo(Answer.REFUSED);
        assertThat(packages.weigh(ADMINISTRATOR, source, List.of(event(source, "3")))
                        .getFirst()
                        .answer())
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void a_number_has_one_content_and_gaps_before_it_are_told() {
        ledger.register(source);
        registerKey(key);
        packages.begin(signed(2), "quan-tri");
        assertThat(standing(signed(2, "cd".repeat(32), key))).isEqualTo(Standing.OTHER_CONTENT);
        assertThat(packages.begin(signed(2, "cd".repeat(32), key), "quan-tri").standing())
                .isEqualTo(Standing.OTHER_CONTENT);
        assertThat(packages.look(signed(5)).missing()).containsExactly(4L, 3L, 1L);
        assertThat(packages.look(signed(5)).isKnown()).isFalse();
        assertThat(one(ADMINISTRATOR, source, packages.look(signed(5)), event(source, "1"))
                        .answer())
                .as("looked at, and not begun")
                .isEqualTo(Answer.REFUSED);
    }

    @Test
    void events_of_another_source_of_foreign_units_and_secrets_are_refused_and_what_is_wrong_harms_no_other() {
        ledger.register(source);
        ledger.register("khac-" + source);
        registerKey(key);
        Judged judged = packages.begin(signed(1), "quan-tri");
        String secret = event(source, "mat").replaceFirst("\\{", "{\"dataclassification\":\"mat\",");
        List<Outcome> outcomes = packages.take(
                ADMINISTRATOR,
                source,
                judged.digest(),
                List.of(event("khac-" + source, "1"), "không phải JSON", secret, event(source, "2")));

        assertThat(outcomes)
                .extracting(Outcome::answer)
                .containsExactly(Answer.REFUSED, Answer.WRONG, Answer.REFUSED, Answer.RECORDED);
        assertThat(outcomes.getFirst().problems().getFirst().detail()).contains("nguồn khác với nguồn đã ký");
        Teller clerk = new Teller("van-thu", List.of("CB-KHAC"));
        Outcome foreign = one(clerk, source, judged, event(source, "3"));
        assertThat(foreign.answer()).isEqualTo(Answer.REFUSED);
        assertThat(foreign.problems().getFirst().code()).isEqualTo("foreign-unit");
        assertThat(ledger.database().query("select reference::text from ledger.quarantine"))
                .isEmpty();
    }
}
