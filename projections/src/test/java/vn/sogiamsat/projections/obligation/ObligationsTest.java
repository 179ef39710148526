package vn.sogiamsat.projections.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.obligation.Pilot.CELL;
import static vn.sogiamsat.projections.obligation.Pilot.DECISION;
import static vn.sogiamsat.projections.obligation.Pilot.MEETING;
import static vn.sogiamsat.projections.obligation.Pilot.SUPERIOR;
import static vn.sogiamsat.projections.obligation.Pilot.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.event.RulebookRepealed;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** What of a story is known of its obligations and rulebooks. */
class ObligationsTest {
    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final TestLedger ledger = new TestLedger();
    private final Index index = new Index(elasticsearch);
    private final ViewProcessor processor = ledger.processor(new Obligations(), elasticsearch, 100);

    @AfterEach
    void end() {
        TestLedger.stop(processor);
        elasticsearch.close();
    }

    @Test
    void every_version_is_a_document_and_the_newest_of_each_obligation_is_current() {
        Pilot pilot = project(Pilot.whole());

        List<Version> versions = new ArrayList<>();
        Engine engine = new Engine();
        for (Fact fact : pilot.facts()) {
            engine.add(Told.of(pilot.position(fact), fact)).stream()
                    .filter(Version::isCurrent)
                    .forEach(versions::add);
        }
        assertThat(index.obligations())
                .extracting(doc -> ObligationDoc.id(doc.obligation().id(), doc.position()))
                .containsExactlyInAnyOrderElementsOf(versions.stream()
                        .map(version -> ObligationDoc.id(version.obligation().id(), version.position()))
                        .toList());
        assertThat(index.obligations().stream().filter(ObligationDoc::current))
                .hasSameSizeAs(engine.current())
                .allMatch(doc -> doc.knownTo().equals(Version.FOREVER));
        assertThat(index.obligations().stream().filter(doc -> !doc.current()))
                .isNotEmpty()
                .noneMatch(doc -> doc.knownTo().equals(Version.FOREVER));
    }

    @Test
    void a_withdrawn_attendance_closes_the_old_version_and_opens_a_new_one() {
        Pilot pilot = Pilot.upToTheClose();
        ledger.tell(pilot.facts());
        processor.start();
        ledger.awaitCaughtUp(processor);
        ObligationDoc absent = current("hd-12-2018/R07", MEETING.id().value());
        Fact absence = pilot.the(AttendanceRecorded.class, 2);
        assertThat(absent.evidence()).contains(id(absence));
        assertThat(absent.metAt()).isNull();

        Fact withdrawal = pilot.withdraw(absence);
        ledger.tell(withdrawal);
        ledger.awaitCaughtUp(processor);

        List<ObligationDoc> versions =
                index.versions("hd-12-2018/R07", MEETING.id().value());
        ObligationDoc before = versions.get(versions.size() - 2);
        ObligationDoc after = versions.getLast();
        assertThat(before.position()).isEqualTo(absent.position());
        assertThat(before.current()).isFalse();
        assertThat(before.knownTo()).isEqualTo(withdrawal.header().recordedAt());
        assertThat(after.position()).isEqualTo(pilot.position(withdrawal));
        assertThat(after.knownFrom()).isEqualTo(before.knownTo());
        assertThat(after.current()).isTrue();
        assertThat(after.evidence()).doesNotContain(id(absence));
    }

    @Test
    void an_obligation_names_its_unit_and_the_person_or_meeting_it_is_about() {
        Pilot pilot = project(Pilot.whole());

        assertThat(index.obligations())
                .extracting(doc -> doc.obligation().kind())
                .contains("meeting", "cell", "member", "direction");
        UUID direction = id(pilot.the(InterventionRecorded.class, 0));
        for (ObligationDoc doc : index.obligations()) {
            UUID subject = doc.obligation().subject();
            String kind = doc.obligation().kind();
            boolean ofPerson = kind.equals("member") || kind.equals("superior");
            assertThat(doc.person()).isEqualTo(ofPerson ? new ObligationDoc.PersonPart(subject) : null);
            boolean ofMeeting = kind.equals("meeting") || kind.equals("direction");
            assertThat(doc.meeting())
                    .isEqualTo(
                            ofMeeting
                                    ? new ObligationDoc.MeetingPart(MEETING.id().value(), MeetingKind.REGULAR.code())
                                    : null);
            assertThat(doc.unit().id()).isIn(UnitId.ofCode(CELL).value(), SUPERIOR.value());
            assertThat(doc.rule().id()).startsWith(doc.rule().rulebook() + "/");
            assertThat(!kind.equals("direction") || subject.equals(direction)).isTrue();
        }
    }

    @Test
    void a_rulebook_keeps_when_it_was_repealed_and_whether_its_adoption_was_withdrawn() {
        Pilot pilot = Pilot.upToTheClose();
        LocalDate may = LocalDate.of(2024, 5, 1);
        Fact adopted = pilot.the(RulebookAdopted.class, 1);
        Fact repeal = pilot.tell(new RulebookRepealed("hd-12-2018", may, "Có quy định mới", DECISION));
        Fact again = pilot.adopt("hd-12-2018");
        Fact withdrawal = pilot.withdraw(adopted);
        project(pilot);

        RulebookDoc first = rulebook(pilot.the(RulebookAdopted.class, 0));
        assertThat(first.rulebook().id()).isEqualTo("hd-12-2018");
        assertThat(first.repealedFrom()).isEqualTo(may);
        assertThat(first.position()).isEqualTo(pilot.position(repeal));
        assertThat(first.withdrawn()).isFalse();
        assertThat(rulebook(again).repealedFrom()).isNull();
        assertThat(rulebook(again).position()).isEqualTo(pilot.position(again));
        assertThat(rulebook(adopted).withdrawn()).isTrue();
        assertThat(rulebook(adopted).position()).isEqualTo(pilot.position(withdrawal));
        assertThat(index.versions("dieu-le-dang/R01", UnitId.ofCode(CELL).value()))
                .as("what was known by it is kept, and nothing of it is current any more")
                .isNotEmpty()
                .noneMatch(ObligationDoc::current);
    }

    @Test
    void an_adoption_whose_withdrawal_is_withdrawn_stands_again() {
        Pilot pilot = Pilot.upToTheClose();
        Fact adopted = pilot.the(RulebookAdopted.class, 1);
        pilot.withdraw(adopted);
        Fact last = pilot.withdraw(pilot.the(FactWithdrawn.class, 0));
        project(pilot);

        assertThat(rulebook(adopted).withdrawn()).isFalse();
        assertThat(rulebook(adopted).position()).isEqualTo(pilot.position(last));
    }

    private Pilot project(Pilot pilot) {
        ledger.tell(pilot.facts());
        processor.start();
        ledger.awaitCaughtUp(processor);
        return pilot;
    }

    private ObligationDoc current(String rule, UUID subject) {
        return index.versions(rule, subject).stream()
                .filter(ObligationDoc::current)
                .findFirst()
                .orElseThrow();
    }

    private RulebookDoc rulebook(Fact adopted) {
        return new Documents(elasticsearch).get(View.RULEBOOKS, id(adopted), RulebookDoc.class);
    }
}
