package vn.sogiamsat.core.event;

import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.StreamId;

/** What is told of an inspection. */
public sealed interface InspectionEvent extends Event
        permits InspectionOpened,
                RecordExamined,
                FindingNoted,
                ConclusionIssued,
                RemedyDue,
                RemedyReported,
                InspectionClosed,
                ExplanationAsked,
                ExplanationAnswered,
                RemedyAssessed,
                RecordOpened,
                RecordRefused {
    InspectionRef inspection();

    @Override
    default StreamId stream() {
        return inspection().id().stream();
    }
}
