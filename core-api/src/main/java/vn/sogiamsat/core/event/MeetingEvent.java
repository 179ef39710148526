package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.StreamId;

/** What is told of a meeting. */
public sealed interface MeetingEvent extends Event
        permits MeetingScheduled,
                MeetingRescheduled,
                MeetingCancelled,
                CommitteePreMeetingHeld,
                NoticeSent,
                PreReadDocumentDistributed,
                DocumentUploaded,
                MeetingOpened,
                BridgePointJoined,
                BridgePointLeft,
                AttendanceRecorded,
                AgendaStepConducted,
                InterventionRecorded,
                VoteTaken,
                ResolutionAdopted,
                MinutesFiled,
                MinutesReadBack,
                MeetingClosed,
                QualityAssessed,
                ResultPosted,
                LessonsLearnedReviewed,
                RollOutProposed,
                DirectionTakenUp,
                TaskReportedDone,
                MeetingAliasAdded {
    MeetingRef meeting();

    @Override
    default StreamId stream() {
        return meeting().id().stream();
    }
}
