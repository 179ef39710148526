package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.QualityLevel;

/** What was decided to happen at one meeting. From it the events are told, and the verdicts planted. */
record Meeting(
        Cell cell,
        Call call,
        boolean isHeld,
        Sitting sitting,
        Preparation preparation,
        List<Called> roll,
        List<There> superiors,
        Conduct conduct,
        Outcome outcome) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    Meeting {
        roll = List.copyOf(roll);
        superiors = List.copyOf(superiors);
    }

    /**
     * How it was called.
     *
     * @param start as announced first
     * @param approval whether a document that approves the mode is cited
     */
    record Call(MeetingKind kind, MeetingMode mode, Instant start, boolean approval) {}

    /**
     * When it sat.
     *
     * @param putOffTo the start as put off; null where it was not
     * @param minutes without breaks
     * @param closingTold whether the ledger hears of its end
     */
    record Sitting(
            @Nullable Instant putOffTo,
            Instant opened,
            int minutes,
            int breaks,
            boolean closingTold,
            boolean partsOverlap) {
        Instant end() {
            return opened.plus(Duration.ofMinutes(minutes + breaks));
        }
    }

    /** @param last whose notice comes late or never, if one's does */
    record Preparation(boolean isPrepared, Timeliness notices, int last, Timeliness papers) {}

    /** @param presence null where nobody recorded it */
    record Called(Member member, @Nullable Presence presence) {}

    /**
     * A superior who came, or had to.
     *
     * @param minutes how long they stayed
     * @param taskGiven whether their direction became a task
     * @param reported when that was reported on, next to the next meeting
     */
    record There(Superior superior, Presence presence, int minutes, Said said, boolean taskGiven, Timeliness reported) {
        boolean isPresent() {
            return presence == Presence.ON_SITE || presence == Presence.REMOTE;
        }
    }

    /** What a superior said. */
    enum Said {
        NOTHING,
        REMARK,
        DIRECTION
    }

    /** What came of a resolution. */
    enum Tasks {
        COMPLETE,
        WITHOUT_DEADLINE,
        NO_RESOLUTION
    }

    record Conduct(Set<AgendaStep> steps, @Nullable Votes votes, Timeliness minutesRead, Tasks tasks) {
        Conduct {
            steps = Set.copyOf(steps);
        }
    }

    record Votes(int official, int inFavour, int against, int abstained) {
        boolean isValid() {
            return inFavour + against + abstained <= official && inFavour > official - inFavour;
        }
    }

    /** @param score null where nobody told of one */
    record Outcome(Timeliness result, @Nullable Score score) {}

    record Score(int total, QualityLevel level, boolean hasRemedies) {}

    /** The day on which it sat, or would have. */
    LocalDate day() {
        return LocalDate.ofInstant(isHeld ? sitting.opened() : call.start(), ZONE);
    }

    String subject() {
        return "meeting/" + cell.code() + "/" + LocalDate.ofInstant(call.start(), ZONE) + "/1";
    }

    boolean isRegular() {
        return call.kind() == MeetingKind.REGULAR || call.kind() == MeetingKind.REGULAR_AND_THEMATIC;
    }

    boolean isThematic() {
        return call.kind() == MeetingKind.THEMATIC || call.kind() == MeetingKind.REGULAR_AND_THEMATIC;
    }

    boolean isExtraordinary() {
        return call.kind() == MeetingKind.EXTRAORDINARY;
    }
}
