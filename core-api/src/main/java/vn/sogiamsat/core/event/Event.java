package vn.sogiamsat.core.event;

import vn.sogiamsat.core.StreamId;

/** What happened: the body of a fact. Each record below it is one type of event, told by its {@link EventType}. */
public sealed interface Event
        permits OrganisationEvent,
                MeetingEvent,
                InspectionEvent,
                ComplianceEvent,
                IntakeEvent,
                CorrectionEvent,
                HoldEvent,
                IntegrityEvent {

    /** The stream in which the fact lies. */
    StreamId stream();
}
