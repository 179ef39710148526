package vn.sogiamsat.core.event;

import vn.sogiamsat.core.StreamId;

/** What is told of legal holds. All lie in one stream: whoever destroys something reads it first. */
public sealed interface HoldEvent extends Event permits HoldPlaced, HoldReleased {
    /** The hold's number, as people call it. */
    String hold();

    @Override
    default StreamId stream() {
        return StreamId.HOLDS;
    }
}
