package vn.sogiamsat.rules.world;

import java.util.EnumSet;
import java.util.Set;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.BridgePointLeft;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.LessonsLearnedReviewed;
import vn.sogiamsat.core.event.MeetingAliasAdded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingEvent;
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
import vn.sogiamsat.core.event.RollOutProposed;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.core.event.VoteTaken;

/** The sides of a meeting that words tell of, each by facts of its own. */
enum Side {
    COURSE,
    PRESENCE,
    PREPARATION,
    OUTCOME;

    /** Those a fact bears on. What corrects facts may bear on any. */
    static Set<Side> of(Event event) {
        return event instanceof MeetingEvent told ? of(told) : EnumSet.allOf(Side.class);
    }

    private static Set<Side> of(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled told -> EnumSet.of(COURSE);
            case MeetingRescheduled told -> EnumSet.of(COURSE);
            case MeetingCancelled told -> EnumSet.of(COURSE);
            case MeetingOpened told -> EnumSet.of(COURSE);
            case MeetingClosed told -> EnumSet.of(COURSE);
            case AgendaStepConducted told -> EnumSet.of(COURSE);
            case VoteTaken told -> EnumSet.of(COURSE);
            case MinutesReadBack told -> EnumSet.of(COURSE);
            case AttendanceRecorded told -> EnumSet.of(PRESENCE);
            case InterventionRecorded told -> EnumSet.of(PRESENCE);
            case CommitteePreMeetingHeld told -> EnumSet.of(PREPARATION);
            case NoticeSent told -> EnumSet.of(PREPARATION);
            case PreReadDocumentDistributed told -> EnumSet.of(PREPARATION);
            case ResolutionAdopted told -> EnumSet.of(OUTCOME);
            case MinutesFiled told -> EnumSet.of(OUTCOME);
            case QualityAssessed told -> EnumSet.of(OUTCOME);
            case ResultPosted told -> EnumSet.of(OUTCOME);
            case DocumentUploaded told -> EnumSet.noneOf(Side.class);
            case BridgePointJoined told -> EnumSet.noneOf(Side.class);
            case BridgePointLeft told -> EnumSet.noneOf(Side.class);
            case LessonsLearnedReviewed told -> EnumSet.noneOf(Side.class);
            case RollOutProposed told -> EnumSet.noneOf(Side.class);
            case DirectionTakenUp told -> EnumSet.noneOf(Side.class);
            case TaskReportedDone told -> EnumSet.noneOf(Side.class);
            case MeetingAliasAdded told -> EnumSet.allOf(Side.class);
        };
    }
}
