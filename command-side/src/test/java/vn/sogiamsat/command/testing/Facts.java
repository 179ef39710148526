package vn.sogiamsat.command.testing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;

/** Facts as the ledger keeps them, for tests below intake. */
public final class Facts {
    public static final String SOURCE = "handbook";
    public static final Instant OCCURRED = Instant.parse("2023-10-05T01:00:00.000Z");
    public static final Instant RECORDED = Instant.parse("2023-10-05T01:00:02.250Z");
    private static final LocalDate DAY = LocalDate.of(2023, 10, 5);

    private Facts() {}

    /** Told by {@link #SOURCE} under this id. */
    public static Fact fact(String id, Event body) {
        return new Fact(
                new Header(
                        EventIds.of(SOURCE, id),
                        SOURCE,
                        id,
                        OCCURRED,
                        RECORDED,
                        "source:" + SOURCE,
                        "000102030405060708090a0b0c0d0e0f"),
                body);
    }

    /** The first meeting of a cell scheduled for 5 October 2023. */
    public static MeetingRef meeting(String cellCode) {
        return new MeetingRef(new Subject.Meeting(cellCode, DAY, 1).id(), UnitId.ofCode(cellCode), cellCode, DAY, 1);
    }

    public static MeetingOpened opened(String cellCode) {
        return new MeetingOpened(meeting(cellCode), null, null);
    }

    public static MeetingCancelled cancelled(String cellCode) {
        return new MeetingCancelled(meeting(cellCode), "Mưa lũ");
    }

    public static AttendanceRecorded attendance(String cellCode, String memberCode, Presence presence) {
        return new AttendanceRecorded(
                meeting(cellCode),
                PersonId.ofCode(memberCode),
                AttendeeRole.MEMBER,
                presence,
                RollCallMethod.DIRECT,
                null,
                null,
                null,
                null);
    }

    public static UnitEstablished established(String code, String name, @Nullable String parent) {
        return new UnitEstablished(
                new UnitRef(UnitId.ofCode(code), code),
                name,
                UnitLevel.CELL,
                parent == null ? null : UnitId.ofCode(parent),
                LocalDate.of(2020, 1, 1),
                null,
                null);
    }

    /** The withdrawal of what {@link #SOURCE} told under an id. */
    public static FactWithdrawn withdrawal(StreamId stream, String withdrawnId, Class<? extends Event> type) {
        return new FactWithdrawn(
                stream, EventIds.of(SOURCE, withdrawnId), EventTypes.of(type).name(), "Văn thư", "nhầm");
    }
}
