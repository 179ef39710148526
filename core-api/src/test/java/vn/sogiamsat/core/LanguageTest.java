package vn.sogiamsat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.personal.PersonalFields;

class LanguageTest {
    private static final Subject.Meeting SUBJECT = new Subject.Meeting("YB-VY", LocalDate.of(2023, 10, 5), 1);
    private static final MeetingRef MEETING =
            new MeetingRef(SUBJECT.id(), UnitId.ofCode("YB-VY"), "YB-VY", SUBJECT.date(), 1);
    private static final Header HEADER = new Header(
            EventIds.of("handbook", "1"),
            "handbook",
            "1",
            Instant.parse("2023-10-05T01:00:00Z"),
            Instant.parse("2023-10-05T01:00:01.234Z"),
            "source:handbook",
            "00112233445566778899aabbccddeeff");

    private final FactCodec codec = new FactCodec();

    @Test
    void event_ids_are_version_8_uuids_of_the_hash_of_source_and_id() {
        // python: h=hashlib.sha256(b"handbook\0" b"1").digest()[:16], version and variant bits set
        assertThat(EventIds.of("handbook", "1")).isEqualTo(UUID.fromString("085b4f54-56fe-8299-a22b-6a95258b6104"));
        assertThat(UnitId.ofCode("YB-VY").value()).isEqualTo(UUID.fromString("d9aea3d3-83e1-8413-bf89-2ffc2bbe1798"));
        assertThat(EventIds.of("a", "b").version()).isEqualTo(8);
        assertThat(EventIds.of("a", "b").variant()).isEqualTo(2);
    }

    @Test
    void what_is_told_of_rules_lies_in_the_stream_of_its_rulebook_and_of_a_month_or_day_in_that_of_its_year() {
        assertThat(new RulebookRepealed(
                                "sinh-hoat.2026",
                                LocalDate.of(2030, 1, 1),
                                "Có quy định mới",
                                new DecidingDocument("1-QĐ", "Tỉnh ủy", LocalDate.of(2029, 12, 1)))
                        .stream())
                .isEqualTo(new StreamId("rulebook-sinh-hoat.2026"));
        PeriodOpened december = PeriodOpened.of(YearMonth.of(2026, 12));
        assertThat(december.stream()).isEqualTo(new StreamId("calendar-2026"));
        assertThat(december)
                .isEqualTo(new PeriodOpened("2026-12", LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)));
        assertThat(PeriodOpened.sourceId(YearMonth.of(2026, 2))).isEqualTo("period-2026-02");
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(new DayClosed(day).stream()).isEqualTo(new StreamId("calendar-2026"));
        assertThat(DayClosed.sourceId(day)).isEqualTo("day-2026-02-03");
    }

    @Test
    void a_person_may_withdraw_what_persons_told_of_rules_but_nothing_the_ledger_noted_by_itself() {
        assertThat(EventTypes.all().stream()
                        .filter(type -> !type.external())
                        .filter(EventTypes.Descriptor::withdrawable)
                        .map(EventTypes.Descriptor::name))
                .containsExactly(
                        "vn.sogiamsat.rulebook.adopted",
                        "vn.sogiamsat.rulebook.explanation-given",
                        "vn.sogiamsat.rulebook.obligation-waived",
                        "vn.sogiamsat.rulebook.parameter-overridden",
                        "vn.sogiamsat.rulebook.repealed");
        assertThat(EventTypes.all())
                .filteredOn(EventTypes.Descriptor::external)
                .allMatch(EventTypes.Descriptor::withdrawable);
    }

    @Test
    void every_type_has_a_name_of_its_own_and_vietnamese_title() {
        assertThat(EventTypes.all()).hasSizeGreaterThan(55).allSatisfy(type -> {
            assertThat(type.name()).matches("vn\\.sogiamsat\\.[a-z]+\\.[a-z-]+");
            assertThat(EventTypes.byCloudEventType(type.cloudEventType())).contains(type);
            assertThat(type.vi()).isNotBlank();
        });
        assertThat(EventTypes.byCloudEventType("vn.sogiamsat.meeting.scheduled.v2"))
                .isEmpty();
    }

    @Test
    void a_fact_comes_back_from_its_bytes_as_it_was() {
        Event body = attendance("p1:whatever");
        byte[] bytes = codec.toBytes(new Fact(HEADER, body));
        assertThat(codec.fromBytes("vn.sogiamsat.meeting.attendance-recorded", bytes))
                .isEqualTo(new Fact(HEADER, body));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("{\"header\":{\"eventId\":\"")
                .contains("\"recordedAt\":\"2023-10-05T01:00:01.234Z\"", "\"presence\":\"absent-excused\"");
    }

    @Test
    void bytes_of_another_type_are_refused_with_the_types_name() {
        byte[] bytes = codec.toBytes(new Fact(HEADER, attendance(null)));
        assertThatThrownBy(() -> codec.fromBytes("vn.sogiamsat.unit.renamed", bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vn.sogiamsat.unit.renamed");
    }

    @Test
    void codes_in_submitted_data_become_ids_and_the_subject_fills_its_own_components() {
        JsonNode data = Json.mapper().readTree("""
                {"person":"DV-01","role":"member","presence":"absent-excused","method":"direct","reason":"ốm"}""");
        Event bound = new SubmittedData(CodeResolver.PLAIN)
                .bind(
                        EventTypes.byName("vn.sogiamsat.meeting.attendance-recorded")
                                .orElseThrow(),
                        data,
                        Map.of("meeting", MEETING));
        assertThat(bound).isEqualTo(attendance("ốm"));
    }

    @Test
    void personal_texts_are_sealed_and_opened_and_erased() {
        PersonalData keys = new PersonalData() {
            @Override
            public String seal(PersonId person, String plaintext) {
                return "p1:" + person + ":" + new StringBuilder(plaintext).reverse();
            }

            @Override
            public Optional<String> open(String sealed) {
                return Optional.of(new StringBuilder(sealed.substring(sealed.lastIndexOf(':') + 1))
                        .reverse()
                        .toString());
            }
        };
        Event sealed = PersonalFields.seal(attendance("ốm nặng"), keys);
        assertThat(sealed).isNotEqualTo(attendance("ốm nặng"));
        assertThat(codec.bodyJson(sealed)).doesNotContain("ốm nặng");
        assertThat(PersonalFields.open(sealed, keys)).isEqualTo(attendance("ốm nặng"));
        assertThat(PersonalFields.open(attendance(PersonalData.ERASED), keys))
                .isEqualTo(attendance(PersonalFields.ERASED_TEXT));
    }

    @Test
    void words_of_closed_lists_stand_in_kebab_case() {
        assertThat(Json.mapper().writeValueAsString(List.of(MeetingMode.SUPERIOR_REMOTE)))
                .isEqualTo("[\"superior-remote\"]");
        assertThat(Json.mapper().readValue("\"superior-remote\"", MeetingMode.class))
                .isEqualTo(MeetingMode.SUPERIOR_REMOTE);
    }

    private static AttendanceRecorded attendance(@org.jspecify.annotations.Nullable String reason) {
        return new AttendanceRecorded(
                MEETING,
                PersonId.ofCode("DV-01"),
                AttendeeRole.MEMBER,
                Presence.ABSENT_EXCUSED,
                RollCallMethod.DIRECT,
                null,
                null,
                null,
                reason);
    }
}
