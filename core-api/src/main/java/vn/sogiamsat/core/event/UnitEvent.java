package vn.sogiamsat.core.event;

import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.UnitRef;

/** What is told of a unit. */
public sealed interface UnitEvent extends OrganisationEvent
        permits UnitEstablished,
                UnitRenamed,
                UnitMoved,
                UnitMerged,
                UnitDissolved,
                UnitAliasAdded,
                RecordsHandedOver,
                HandoverConfirmed {
    UnitRef unit();

    @Override
    default StreamId stream() {
        return unit().id().stream();
    }
}
