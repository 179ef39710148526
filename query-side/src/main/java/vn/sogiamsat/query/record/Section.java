package vn.sogiamsat.query.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;
import vn.sogiamsat.core.event.VoteTaken;

/** The parts of a record of a meeting, in the order of the meeting. */
enum Section {
    SCHEDULE(List.of("schedule"), true, MeetingScheduled.class),
    MOVED(List.of("moved"), false, MeetingRescheduled.class, MeetingCancelled.class),
    PREPARED(List.of("prepared"), false, CommitteePreMeetingHeld.class),
    NOTICE(List.of("notice"), true, NoticeSent.class),
    PAPERS(List.of("paper", "doc"), false, PreReadDocumentDistributed.class, DocumentUploaded.class),
    ROLL(List.of("roll", "superior"), true, AttendanceRecorded.class),
    COURSE(List.of("course", "step"), true, MeetingOpened.class, AgendaStepConducted.class, MeetingClosed.class),
    SPEECHES(List.of("speech"), false, InterventionRecorded.class),
    VOTES(List.of("vote"), false, VoteTaken.class),
    RESOLUTION(List.of("resolution", "task"), false, ResolutionAdopted.class),
    MINUTES(List.of("minutes"), true, MinutesFiled.class, MinutesReadBack.class),
    SCORE(List.of("score"), true, QualityAssessed.class),
    RESULT(List.of("result"), true, ResultPosted.class);

    private final List<String> prefixes;
    private final boolean needed;
    private final List<Class<? extends Event>> facts;

    @SafeVarargs
    Section(List<String> prefixes, boolean needed, Class<? extends Event>... facts) {
        this.prefixes = prefixes;
        this.needed = needed;
        this.facts = List.of(facts);
    }

    /** As it stands in addresses and fields. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether no meeting is recorded whole without it. */
    boolean isNeeded() {
        return needed;
    }

    /** Whether it tells what can be known only once the meeting has begun. */
    boolean isAfterItBegan() {
        return compareTo(ROLL) >= 0;
    }

    /** The events it is told by. */
    List<Class<? extends Event>> facts() {
        return facts;
    }

    /** Whether a field of the form belongs to it. */
    boolean owns(String field) {
        int dot = field.indexOf('.');
        return dot > 0 && prefixes.contains(field.substring(0, dot));
    }

    static Optional<Section> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
