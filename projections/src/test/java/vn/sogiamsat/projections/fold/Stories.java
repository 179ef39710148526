package vn.sogiamsat.projections.fold;

import static vn.sogiamsat.projections.testing.Facts.MEETING;
import static vn.sogiamsat.projections.testing.Facts.MORNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.DocumentKind;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberLeft;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitDissolved;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.event.UnitMoved;
import vn.sogiamsat.core.event.UnitRenamed;
import vn.sogiamsat.projections.testing.Facts;
import vn.sogiamsat.projections.testing.TestKeys;

/** Stories of one meeting, unit or person: facts that agree, disagree, withdraw each other. */
final class Stories {
    static final PersonId PERSON = PersonId.ofCode("DV-01");
    static final UnitRef UNIT = new UnitRef(UnitId.ofCode("YB-VY"), "YB-VY");
    private static final TestKeys KEYS = new TestKeys();

    private Stories() {}

    static Arbitrary<List<Fact>> ofMeeting() {
        return story(MEETING.id().stream(), Arbitraries.integers().between(0, 9).map(Stories::meetingEvent));
    }

    static Arbitrary<List<Fact>> ofUnit() {
        return story(UNIT.id().stream(), Arbitraries.integers().between(0, 6).map(Stories::unitEvent));
    }

    static Arbitrary<List<Fact>> ofPerson() {
        return story(PERSON.stream(), Arbitraries.integers().between(0, 7).map(Stories::personEvent));
    }

    /** One in four facts withdraws any of the first ten, rightly or not; many were recorded in the same moment. */
    private static Arbitrary<List<Fact>> story(StreamId stream, Arbitrary<IntFunction<Event>> events) {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 9);
        return Combinators.combine(events, small, small, small)
                .as((event, variant, withdraws, moment) -> (IntFunction<Object>)
                        number -> new Object[] {variant < 3 ? withdraws : -1, event.apply(variant), moment})
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(seeds -> {
                    List<Fact> facts = new ArrayList<>();
                    for (int i = 0; i < seeds.size(); i++) {
                        Object[] seed = (Object[]) seeds.get(i).apply(i);
                        int withdraws = (int) seed[0];
                        Event event = withdraws < 0 || withdraws >= i
                                ? (Event) seed[1]
                                : withdrawal(stream, facts.get(withdraws));
                        Instant recordedAt = MORNING.plusSeconds((int) seed[2]);
                        facts.add(Facts.fact(i, MORNING.minusSeconds(i * 40_000L), recordedAt, event));
                    }
                    return facts;
                });
    }

    private static Event withdrawal(StreamId stream, Fact fact) {
        return new FactWithdrawn(
                stream, fact.header().eventId(), EventTypes.of(fact.body()).name(), "Văn thư", "Nhập nhầm");
    }

    private static IntFunction<Event> meetingEvent(int kind) {
        return variant -> switch (kind) {
            case 0 -> Facts.scheduled(MEETING, variant % 2 == 0 ? null : "Phòng " + variant);
            case 1 ->
                new MeetingRescheduled(
                        MEETING,
                        MORNING.plusSeconds(90_000L * variant),
                        variant % 2 == 0 ? null : "Nhà " + variant,
                        null);
            case 2 -> new MeetingCancelled(MEETING, "Bão số " + variant);
            case 3 -> new MeetingOpened(MEETING, PERSON, null);
            case 4 -> new MeetingClosed(MEETING, 0, List.of());
            case 5 ->
                new BridgePointJoined(MEETING, "DC" + variant % 3, variant % 2 == 0 ? null : "Điểm cầu " + variant);
            case 6 ->
                new DocumentUploaded(
                        MEETING,
                        Integer.toString(variant % 4).repeat(64),
                        "Báo cáo " + variant,
                        "bc.pdf",
                        "application/pdf",
                        1,
                        DocumentKind.REPORT,
                        null);
            case 7 ->
                new ConflictRecorded(
                        MEETING.id().stream(),
                        ConflictKind.PRESENT_AND_ABSENT,
                        Facts.id(variant),
                        Facts.id(variant + 1),
                        null,
                        null);
            default ->
                new AttendanceRecorded(
                        MEETING,
                        PersonId.ofCode("DV-" + variant % 3),
                        AttendeeRole.values()[variant % 3],
                        Presence.values()[variant % 4],
                        RollCallMethod.APP,
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static IntFunction<Event> unitEvent(int kind) {
        return variant -> switch (kind) {
            case 0 ->
                new UnitEstablished(
                        UNIT, "Chi bộ " + variant, UnitLevel.CELL, unit(variant), day(variant), to(variant), null);
            case 1, 2 -> new UnitRenamed(UNIT, "Chi bộ mới " + variant % 4, day(variant), to(variant), null);
            case 3, 4 -> new UnitMoved(UNIT, unit(variant), day(variant), to(variant), null);
            case 5 ->
                variant % 2 == 0
                        ? new UnitMerged(
                                UNIT,
                                unit(variant),
                                day(variant + 10),
                                variant % 3 == 0 ? day(variant + 12) : null,
                                null)
                        : new UnitDissolved(UNIT, day(variant + 10), variant % 3 == 0 ? day(variant + 12) : null, null);
            default -> new UnitAliasAdded(UNIT, "YB-VY-" + variant, day(variant), null, null);
        };
    }

    private static IntFunction<Event> personEvent(int kind) {
        return variant -> switch (kind) {
            case 0 ->
                new MemberEnrolled(
                        PERSON,
                        KEYS.seal(PERSON, "DV-01"),
                        KEYS.seal(PERSON, "Nguyễn Văn " + variant),
                        null,
                        null,
                        unit(variant),
                        Standing.values()[variant % 2],
                        day(variant),
                        to(variant),
                        null);
            case 1 -> new MemberTransferred(PERSON, unit(variant), unit(variant + 1), null, day(variant), null, null);
            case 2 -> new MemberLeft(PERSON, unit(variant), null, day(variant + 5), null, null);
            case 3 -> new MemberExempted(PERSON, unit(variant), null, day(variant), to(variant), null);
            case 4 -> new PositionHeld(PERSON, unit(variant), Position.SECRETARY, day(variant), to(variant), null);
            case 5 -> new PositionEnded(PERSON, unit(variant), Position.SECRETARY, day(variant + 1), null);
            case 6 -> new SuperiorAssigned(PERSON, unit(variant), day(variant), to(variant), null);
            default -> new SuperiorAssignmentEnded(PERSON, unit(variant), day(variant + 1), null);
        };
    }

    private static UnitId unit(int variant) {
        return UnitId.ofCode("U" + variant % 3);
    }

    private static LocalDate day(int variant) {
        return LocalDate.of(2020, 1, 1).plusMonths(variant);
    }

    private static @Nullable LocalDate to(int variant) {
        return variant % 3 == 0 ? day(variant + 4) : null;
    }
}
