package vn.sogiamsat.projections.write;

import vn.sogiamsat.projections.index.View;

/**
 * A document to be written.
 *
 * @param position the ledger position it stands for; its version, or where {@code once} its place in the ledger
 * @param json on one line
 * @param once true for documents that are made once and never change, false for states that replace older ones
 */
public record ViewDocument(View view, String id, long position, byte[] json, boolean once) {}
