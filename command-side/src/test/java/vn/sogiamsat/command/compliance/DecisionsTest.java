package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.compliance.RulesLedger.APRIL;
import static vn.sogiamsat.command.compliance.RulesLedger.DECISION;
import static vn.sogiamsat.command.compliance.RulesLedger.adoption;
import static vn.sogiamsat.command.compliance.RulesLedger.fresh;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.GiveExplanation;
import vn.sogiamsat.core.command.LedgerCommand.OverrideParameter;
import vn.sogiamsat.core.command.LedgerCommand.RepealRulebook;
import vn.sogiamsat.core.command.LedgerCommand.WaiveObligation;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;

/** What is decided and said under a rulebook that is adopted. */
class DecisionsTest {
    private static final UUID OBLIGATION = UUID.fromString("5a9ba5a2-2b39-4e56-8a7a-6dbb1a5e9a10");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final String DIGEST = "0f".repeat(32);

    private static RulesLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new RulesLedger();
        ledger.establish("YB-VY");
        ledger.send(adoption("sinh-hoat", 1));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_repeal_is_on_record_with_its_day_reason_and_decision() {
        Receipt receipt = ledger.send(new RepealRulebook("sinh-hoat", MAY, " Có quy định mới ", DECISION, "quan-tri"));
        JsonNode fact = ledger.fact("vn.sogiamsat.rulebook.repealed", receipt);
        assertThat(receipt.stream()).isEqualTo("rulebook-sinh-hoat");
        assertThat(fact.at("/header/recordedBy").asString()).isEqualTo("user:quan-tri");
        assertThat(fact.at("/body/from").asString()).isEqualTo("2026-05-01");
        assertThat(fact.at("/body/reason").asString()).isEqualTo("Có quy định mới");
        assertThat(fact.at("/body/decision/issuer").asString()).isEqualTo("Tỉnh ủy");
    }

    @Test
    void a_unit_under_another_of_its_codes_is_the_same_unit() {
        String other = "YB-" + fresh();
        ledger.tell("unit.alias-added", "YB-VY", Map.of("code", other, "validFrom", "2025-07-01"));
        Receipt receipt = ledger.send(
                new OverrideParameter("sinh-hoat", "so-ngay", "5", other, APRIL, null, DECISION, "quan-tri"));
        JsonNode body = ledger.fact("vn.sogiamsat.rulebook.parameter-overridden", receipt)
                .get("body");
        assertThat(body.at("/unit/id").asString())
                .isEqualTo(UnitId.ofCode("YB-VY").toString());
        assertThat(body.at("/unit/code").asString()).isEqualTo(other);
        assertThat(body.at("/parameter").asString()).isEqualTo("so-ngay");
        assertThat(body.at("/value").asString()).isEqualTo("5");
        assertThat(body.has("validTo")).isFalse();
    }

    @Test
    void a_waiver_names_the_obligation_and_the_days_for_which_it_holds() {
        Receipt receipt = ledger.send(
                new WaiveObligation("sinh-hoat", OBLIGATION, "YB-VY", APRIL, MAY, "Bão lũ", DECISION, "quan-tri"));
        JsonNode body =
                ledger.fact("vn.sogiamsat.rulebook.obligation-waived", receipt).get("body");
        assertThat(body.at("/obligation").asString()).isEqualTo(OBLIGATION.toString());
        assertThat(body.at("/from").asString()).isEqualTo("2026-04-01");
        assertThat(body.at("/until").asString()).isEqualTo("2026-05-01");
    }

    @Test
    void explanations_that_come_at_once_are_all_kept_one_after_the_other() throws Exception {
        ledger.send(adoption("dong-thoi", 1));
        List<Receipt> receipts = ledger.sendTogether(IntStream.range(0, 12)
                .mapToObj(i -> new GiveExplanation("dong-thoi", OBLIGATION, "YB-VY", "Lần " + i, DIGEST, "bi-thu"))
                .toList());
        assertThat(receipts.stream().map(Receipt::sequence))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 12).boxed().toList());
        assertThat(ledger.fact("vn.sogiamsat.rulebook.explanation-given", receipts.get(7))
                        .at("/body/text")
                        .asString())
                .isEqualTo("Lần 7");
    }

    @Test
    void a_waiver_can_be_withdrawn_like_any_fact() {
        Receipt waiver = ledger.send(waiver(MAY, MAY.plusMonths(1)));
        assertThat(ledger.fact("vn.sogiamsat.fact.withdrawn", ledger.withdraw(waiver))
                        .at("/body/type")
                        .asString())
                .isEqualTo("vn.sogiamsat.rulebook.obligation-waived");
    }

    @Test
    void what_is_sent_twice_is_recorded_once_and_the_second_sender_is_told_so() {
        ledger.send(adoption("hai-lan", 1));
        GiveExplanation explanation = new GiveExplanation("hai-lan", OBLIGATION, "YB-VY", "Mất điện", null, "bi-thu");
        ledger.send(explanation);
        ledger.assertRefused(explanation, "recorded-already");
        assertThat(ledger.stored("rulebook-hai-lan")).isEqualTo(2);
    }

    @Test
    void what_was_withdrawn_can_be_decided_again() {
        ledger.send(adoption("lam-lai", 1));
        RepealRulebook repeal = new RepealRulebook("lam-lai", MAY, "Có quy định mới", DECISION, "quan-tri");
        ledger.withdraw(ledger.send(repeal));
        assertThat(ledger.send(repeal).sequence()).isEqualTo(3);
        ledger.assertRefused(repeal, "recorded-already");
    }

    static Stream<LedgerCommand> underARulebookNobodyAdopted() {
        return Stream.of(
                new RepealRulebook("chua-co", MAY, "x", DECISION, "quan-tri"),
                new OverrideParameter("chua-co", "so-ngay", "5", "YB-VY", APRIL, null, DECISION, "quan-tri"),
                new WaiveObligation("chua-co", OBLIGATION, "YB-VY", APRIL, MAY, "x", DECISION, "quan-tri"),
                new GiveExplanation("chua-co", OBLIGATION, "YB-VY", "x", null, "bi-thu"));
    }

    @ParameterizedTest
    @MethodSource("underARulebookNobodyAdopted")
    void nothing_is_decided_or_said_under_a_rulebook_that_was_never_adopted(LedgerCommand command) {
        ledger.assertRefused(command, "unknown-rulebook");
        assertThat(ledger.stored("rulebook-chua-co")).isZero();
    }

    static Stream<Arguments> malformed() {
        DecidingDocument unissued = new DecidingDocument("1-QĐ", "", APRIL);
        return Stream.of(
                Arguments.of("bad-reason", new RepealRulebook("sinh-hoat", MAY, " ", DECISION, "a")),
                Arguments.of("bad-decision", new RepealRulebook("sinh-hoat", MAY, "x", unissued, "a")),
                Arguments.of("bad-parameter", override("số ngày", "5", "YB-VY", null)),
                Arguments.of("bad-value", override("so-ngay", "5".repeat(101), "YB-VY", null)),
                Arguments.of("bad-days", override("so-ngay", "5", "YB-VY", APRIL)),
                Arguments.of("unknown-unit", override("so-ngay", "5", "KHONG-CO", null)),
                Arguments.of("unknown-unit", override("so-ngay", "5", "không có", null)),
                Arguments.of("bad-days", waiver(MAY, APRIL)),
                Arguments.of("bad-explanation", explanation("x".repeat(4_001), null)),
                Arguments.of("bad-explanation", explanation("\t", null)),
                Arguments.of("bad-document", explanation("x", DIGEST.toUpperCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_no_event_may_hold_is_refused_in_both_languages(String code, LedgerCommand command) {
        ledger.assertRefused(command, code);
    }

    private static OverrideParameter override(String parameter, String value, String unit, @Nullable LocalDate to) {
        return new OverrideParameter("sinh-hoat", parameter, value, unit, APRIL, to, DECISION, "quan-tri");
    }

    private static WaiveObligation waiver(LocalDate from, LocalDate until) {
        return new WaiveObligation("sinh-hoat", OBLIGATION, "YB-VY", from, until, "x", DECISION, "quan-tri");
    }

    private static GiveExplanation explanation(String text, @Nullable String document) {
        return new GiveExplanation("sinh-hoat", OBLIGATION, "YB-VY", text, document, "bi-thu");
    }
}
