package vn.sogiamsat.command.verify;

import vn.sogiamsat.evidence.leaf.Leaf;

/**
 * A stored event, as the log is to hold it.
 *
 * @param bytes the entry that is made of it
 */
@SuppressWarnings("ArrayRecordComponent")
record Stored(Leaf leaf, byte[] bytes) {}
