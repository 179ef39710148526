package vn.sogiamsat.projections.rebuild;

/** A step of a rebuild cannot be finished now; a later turn sees how things stand and begins it anew. */
final class AbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbandonedException(String reason) {
        super(reason, null, false, false);
    }
}
