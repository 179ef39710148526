package vn.sogiamsat.core.event;

import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.StreamId;

/** What is told of a person. */
public sealed interface PersonEvent extends OrganisationEvent
        permits MemberEnrolled,
                MemberTransferred,
                MemberExempted,
                MemberLeft,
                PositionHeld,
                PositionEnded,
                SuperiorAssigned,
                SuperiorAssignmentEnded,
                PersonAliasAdded,
                PersonKeyDestroyed {
    PersonId person();

    @Override
    default StreamId stream() {
        return person().stream();
    }
}
