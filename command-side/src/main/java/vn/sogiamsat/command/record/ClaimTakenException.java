package vn.sogiamsat.command.record;

/** Somebody else claimed one of the ids a moment earlier; nothing was written. Look the claims up and try again. */
public class ClaimTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimTakenException() {
        super("one of these ids was claimed by another transaction");
    }
}
