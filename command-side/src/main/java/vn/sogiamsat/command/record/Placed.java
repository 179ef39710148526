package vn.sogiamsat.command.record;

import vn.sogiamsat.core.StreamId;

/** A draft and the stream it belongs to. */
public record Placed(StreamId stream, Draft draft) {}
