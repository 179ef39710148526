package vn.sogiamsat.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Measured;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.evidence.bundle.Unpacked;
import vn.sogiamsat.evidence.verify.Finding.Kind;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.SignedNote;

/** By somebody who has no key of the ledger. */
class TamperingTest {
    private static final byte[] BUNDLE = Golden.bytes("bundle.zip");
    private static final String PAYLOAD = "events/000000000005.json";

    private final Unpacked files = Unpacked.of(BUNDLE);

    static List<String> names() {
        return Unpacked.of(BUNDLE).names();
    }

    @Test
    void what_is_packed_again_unchanged_is_the_same_to_the_byte() {
        assertThat(files.zip()).isEqualTo(BUNDLE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_changed_byte_in_any_file_is_named(String name) {
        int size = files.get(name).length;
        for (int at : List.of(0, size / 2, size - 1)) {
            assertNames(Unpacked.of(BUNDLE).flip(name, at), name);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_byte_more_or_less_in_any_file_is_named(String name) {
        byte[] bytes = files.get(name);

        assertNames(Unpacked.of(BUNDLE).put(name, Arrays.copyOf(bytes, bytes.length - 1)), name);
        assertNames(Unpacked.of(BUNDLE).put(name, Arrays.copyOf(bytes, bytes.length + 1)), name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_missing_file_is_named(String name) {
        assertNames(files.remove(name), name);
    }

    @Test
    void a_changed_payload_is_held_against_the_log_and_not_only_against_the_manifest() {
        files.change(PAYLOAD, text -> text.replace("số 5", "số 6"));

        assertThat(findings(files))
                .extracting(Finding::kind, Finding::file)
                .contains(tuple(Kind.CHANGED, PAYLOAD), tuple(Kind.PAYLOAD, PAYLOAD));
    }

    @Test
    void two_events_that_are_swapped_are_named_both() {
        for (String ending : List.of(".json", ".leaf", ".tlog-proof")) {
            files.swap("events/000000000005" + ending, "events/000000000006" + ending);
        }

        assertThat(findings(files))
                .extracting(Finding::file)
                .contains(PAYLOAD, "events/000000000006.json", "events/000000000005.leaf", "events/000000000006.leaf");
    }

    @Test
    void a_checksum_changed_in_both_of_its_places_is_named() {
        Measured report = Measured.of(files.get("report.pdf"));
        byte[] changed = BUNDLE.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        int places = 0;
        for (int at = 0; at <= changed.length - Integer.BYTES; at++) {
            if (bytes.getInt(at) == report.crc()) {
                bytes.putInt(at, ~report.crc());
                places++;
            }
        }

        assertThat(places).isEqualTo(2);
        assertThat(Verified.of(changed).findings())
                .extracting(Finding::kind, Finding::file)
                .containsExactly(tuple(Kind.CONTAINER, "report.pdf"));
    }

    @Test
    void an_added_file_is_named() {
        assertNames(files.put("events/000000000099.json", new byte[] {'{', '}'}), "events/000000000099.json");
    }

    @Test
    void a_renamed_file_is_named_by_both_of_its_names() {
        byte[] bytes = files.get(PAYLOAD);
        files.remove(PAYLOAD).put("events/000000000004.json", bytes);

        assertThat(findings(files))
                .extracting(Finding::kind, Finding::file)
                .contains(tuple(Kind.MISSING, PAYLOAD), tuple(Kind.UNLISTED, "events/000000000004.json"));
    }

    @Test
    void files_in_another_order_are_noticed() {
        assertThat(findings(files.move(PAYLOAD)))
                .extracting(Finding::en)
                .containsExactly("the files of the ZIP are not in the manifest's order");
    }

    @Test
    void another_ledgers_checkpoint_is_named() {
        files.put(
                "checkpoint",
                new Sample(Sample.OTHER_LEDGER, 1, "log").checkpoint().bytes());

        assertThat(findings(files))
                .anyMatch(each -> each.kind() == Kind.OTHER_LEDGER
                        && each.file().equals("checkpoint")
                        && each.vi().contains(Sample.OTHER_LEDGER));
    }

    @Test
    void another_ledgers_proofs_are_named() {
        Sample other = new Sample(Sample.OTHER_LEDGER, 1, "log");
        files.put("events/000000000005.leaf", other.leaf(5).bytes())
                .put("events/000000000005.tlog-proof", other.proof(5).bytes());

        assertThat(findings(files))
                .filteredOn(each -> each.kind() == Kind.OTHER_LEDGER)
                .extracting(Finding::file)
                .containsExactly("events/000000000005.leaf", "events/000000000005.tlog-proof");
    }

    @Test
    void a_manifest_that_somebody_else_signed_is_not_believed() {
        Sample forger = new Sample(Sample.LEDGER, 1, "forger");
        files.put("report.html", new byte[] {'x'}).relist(forger::sign, manifest -> manifest);

        assertThat(findings(files))
                .anyMatch(each -> each.kind() == Kind.SIGNATURE && each.file().equals("manifest.note"))
                .anyMatch(each -> each.kind() == Kind.UNTRUSTED && each.file().equals("manifest.note"));
    }

    @Test
    void a_report_changed_together_with_the_manifest_is_not_the_one_that_was_signed() throws MalformedException {
        SignedNote signed = SignedNote.parse(files.get("manifest.note"));
        files.put("report.html", new byte[] {'x'}).relist(text -> signed, manifest -> manifest);

        assertThat(findings(files))
                .extracting(Finding::kind, Finding::file)
                .containsExactly(tuple(Kind.CHANGED, "manifest.json"));
    }

    @Test
    void a_signature_of_somebody_unknown_below_the_manifests_is_named() throws MalformedException {
        SignedNote note = SignedNote.parse(files.get("manifest.note"));
        SignedNote forged = new Sample(Sample.LEDGER, 1, "forger").sign(note.text());
        files.put("manifest.note", note.with(forged.signatures().getFirst()).bytes());

        assertThat(findings(files))
                .extracting(Finding::kind, Finding::file)
                .containsExactly(tuple(Kind.SIGNATURE, "manifest.note"));
    }

    @Test
    void a_bundle_signed_throughout_with_another_key_is_not_believed() {
        Outcome outcome = Verified.of(Sample.bytes(new Sample(Sample.LEDGER, 1, "forger").writer()));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.findings())
                .extracting(Finding::kind, Finding::file)
                .containsExactly(tuple(Kind.UNTRUSTED, "checkpoint"), tuple(Kind.UNTRUSTED, "manifest.note"));
    }

    private static void assertNames(Unpacked files, String name) {
        assertThat(findings(files)).extracting(Finding::file).contains(name);
    }

    private static List<Finding> findings(Unpacked files) {
        Outcome outcome = Verified.of(files.zip());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.contents()).isEmpty();
        return outcome.findings();
    }
}
