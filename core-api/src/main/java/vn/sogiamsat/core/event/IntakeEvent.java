package vn.sogiamsat.core.event;

import vn.sogiamsat.core.StreamId;

/** What the ledger records of its senders and their submissions. */
public sealed interface IntakeEvent extends Event
        permits SourceRegistered,
                SourceKeyRotated,
                SourceKeyRevoked,
                SourceRevoked,
                SourcePackageKeyRegistered,
                SourcePackageKeyRevoked,
                SubmissionRefused,
                SubmissionQuarantined,
                SubmissionReleased,
                SubmissionRejected,
                EventParked {
    String sourceName();

    @Override
    default StreamId stream() {
        return StreamId.source(sourceName());
    }
}
