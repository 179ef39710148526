package vn.sogiamsat.projections.processor;

/** Something outside is in trouble, and the same batch may succeed later. */
final class TroubleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TroubleException(Throwable cause) {
        super(String.valueOf(cause), cause);
    }
}
