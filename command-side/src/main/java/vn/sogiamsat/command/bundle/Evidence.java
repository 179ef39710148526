package vn.sogiamsat.command.bundle;

import vn.sogiamsat.core.port.StoredEvents.StoredEvent;
import vn.sogiamsat.log.checkpoint.TlogProof;

/**
 * An event with all that proves it.
 *
 * @param leaf what the log holds of it
 */
@SuppressWarnings("ArrayRecordComponent")
record Evidence(long position, StoredEvent event, byte[] leaf, TlogProof proof) {}
