package vn.sogiamsat.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.evidence.bundle.Unpacked;
import vn.sogiamsat.evidence.verify.Finding.Kind;

/** By the ledger itself, which signs whatever manifest it likes: what the log holds cannot be signed away. */
class DishonestLedgerTest {
    private static final Sample SAMPLE = Sample.golden();

    private final Unpacked files = Unpacked.of(Golden.bytes("bundle.zip"));

    @Test
    void a_manifest_made_again_over_the_same_files_is_right() {
        byte[] bundle = files.relist(SAMPLE::sign, manifest -> manifest).zip();

        assertThat(Verified.of(bundle).verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void a_changed_payload_is_not_what_the_log_has() {
        files.change("events/000000000005.json", text -> text.replace("số 5", "số 6"));

        assertFinds(manifest -> manifest, Kind.PAYLOAD, "events/000000000005.json");
    }

    @Test
    void a_payload_changed_together_with_its_leaf_is_not_proven() {
        files.put("events/000000000005.json", SAMPLE.payload(4));
        files.change(
                "events/000000000005.leaf",
                text -> text.replaceFirst(
                        "\"payload\":\"[0-9a-f]{64}",
                        "\"payload\":\"" + SAMPLE.leaf(4).payload()));

        assertFinds(manifest -> manifest, Kind.PROOF, "events/000000000005.tlog-proof");
    }

    @Test
    void an_event_left_out_of_the_middle_of_a_stream_is_missed() {
        for (String ending : List.of(".json", ".leaf", ".tlog-proof")) {
            files.remove("events/000000000005" + ending);
        }

        assertFinds(
                manifest -> with(manifest, without(manifest.events(), 1), manifest.documents()),
                Kind.STREAM,
                "events/000000000006.json");
    }

    @Test
    void events_left_out_at_the_end_of_a_stream_cannot_be_missed() {
        for (String ending : List.of(".json", ".leaf", ".tlog-proof")) {
            files.remove("events/000000000021" + ending);
        }
        files.relist(SAMPLE::sign, manifest -> with(manifest, without(manifest.events(), 6), manifest.documents()));

        assertThat(Verified.of(files.zip()).verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void an_event_that_is_said_to_be_another_is_named() {
        assertFinds(
                manifest -> with(
                        manifest,
                        replaced(
                                manifest.events(),
                                1,
                                it -> new Manifest.Event(
                                        it.position(), it.index(), it.path(), it.event(), "meeting/khác", it.seq())),
                        manifest.documents()),
                Kind.EVENT,
                "events/000000000005.leaf");
    }

    @Test
    void an_event_at_another_index_than_its_position_is_named() {
        assertFinds(
                manifest -> with(
                        manifest,
                        replaced(
                                manifest.events(),
                                1,
                                it -> new Manifest.Event(
                                        it.position(), it.index() + 1, it.path(), it.event(), it.stream(), it.seq())),
                        manifest.documents()),
                Kind.EVENT,
                "events/000000000005.json");
    }

    @Test
    void events_in_another_order_are_named() {
        assertFinds(
                manifest -> with(manifest, manifest.events().reversed(), manifest.documents()),
                Kind.EVENT,
                "events/000000000003.json");
    }

    @Test
    void an_event_listed_twice_is_named() {
        assertFinds(
                manifest -> {
                    List<Manifest.Event> twice = new ArrayList<>(manifest.events());
                    twice.add(1, twice.get(1));
                    return with(manifest, twice, manifest.documents());
                },
                Kind.STREAM,
                "events/000000000005.json");
    }

    @Test
    void a_proof_of_an_older_checkpoint_is_named() {
        files.change("events/000000000005.tlog-proof", text -> text.replaceFirst("\n— uy-ban-kiem-tra-2 .*\n", "\n"));

        assertFinds(manifest -> manifest, Kind.PROOF, "events/000000000005.tlog-proof");
    }

    @Test
    void a_replaced_document_is_not_the_one_the_event_mentions() {
        String document = document();
        files.put(document, "another".getBytes(UTF_8));

        assertFinds(manifest -> manifest, Kind.DOCUMENT, document);
    }

    @Test
    void a_document_that_its_event_does_not_mention_is_named() {
        assertFinds(
                manifest -> with(
                        manifest,
                        manifest.events(),
                        manifest.documents().stream()
                                .map(it -> new Manifest.Document(
                                        it.path(), it.sha256(), it.name(), it.mediaType(), Sample.event(3)))
                                .toList()),
                Kind.DOCUMENT,
                document());
    }

    @Test
    void a_document_that_belongs_to_no_event_is_named() {
        assertFinds(manifest -> with(manifest, manifest.events(), List.of()), Kind.UNLISTED, document());
    }

    @Test
    void a_timestamp_of_another_text_is_named() {
        files.swap("timestamps/1.tst", "timestamps/2.tst");

        assertFinds(manifest -> manifest, Kind.TIMESTAMP, "timestamps/1.tst");
    }

    @Test
    void a_stamped_checkpoint_that_does_not_contain_the_bundles_is_named() {
        files.change("timestamps/2.add-checkpoint", text -> text.replaceFirst("\n[^\n]{44}\n", "\n"));

        assertFinds(manifest -> manifest, Kind.TIMESTAMP, "timestamps/2.add-checkpoint");
    }

    @Test
    void another_ledgers_stamped_checkpoint_is_named() {
        files.put(
                "timestamps/2.add-checkpoint",
                new Sample(Sample.OTHER_LEDGER, 1, "log").stamped(true).bytes());

        assertFinds(manifest -> manifest, Kind.OTHER_LEDGER, "timestamps/2.add-checkpoint");
    }

    @Test
    void a_bundle_of_one_ledger_in_the_name_of_another_is_named() {
        assertFinds(
                manifest -> new Manifest(
                        Sample.OTHER_LEDGER,
                        manifest.origin(),
                        manifest.madeAt(),
                        manifest.madeBy(),
                        manifest.reason(),
                        manifest.scope(),
                        manifest.files(),
                        manifest.events(),
                        manifest.documents()),
                Kind.OTHER_LEDGER,
                "manifest.json");
    }

    @Test
    void fingerprints_that_are_not_those_of_the_keys_are_named() {
        files.change("keys.txt", text -> text.replaceFirst("SHA-256 .", "SHA-256 x"));

        assertFinds(manifest -> manifest, Kind.CHANGED, "keys.txt");
    }

    private String document() {
        return files.names().stream()
                .filter(name -> name.startsWith("documents/"))
                .findFirst()
                .orElseThrow();
    }

    private void assertFinds(UnaryOperator<Manifest> how, Kind kind, String file) {
        Outcome outcome = Verified.of(files.relist(SAMPLE::sign, how).zip());

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.findings())
                .extracting(Finding::kind, Finding::file)
                .contains(Tuple.tuple(kind, file))
                .doesNotContain(Tuple.tuple(Kind.SIGNATURE, "manifest.note"));
    }

    private static Manifest with(Manifest of, List<Manifest.Event> events, List<Manifest.Document> documents) {
        return new Manifest(
                of.ledger(),
                of.origin(),
                of.madeAt(),
                of.madeBy(),
                of.reason(),
                of.scope(),
                of.files(),
                events,
                documents);
    }

    private static <T> List<T> without(List<T> list, int at) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(at);
        return fewer;
    }

    private static <T> List<T> replaced(List<T> list, int at, UnaryOperator<T> by) {
        List<T> other = new ArrayList<>(list);
        other.set(at, by.apply(list.get(at)));
        return other;
    }
}
