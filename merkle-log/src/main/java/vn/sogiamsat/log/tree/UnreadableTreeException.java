package vn.sogiamsat.log.tree;

/** A part of a tree that should be there is missing, cannot be read, or is not what it should be. */
public final class UnreadableTreeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param vi which part, and what is the matter with it, in Vietnamese
     * @param en the same in English
     */
    public UnreadableTreeException(String vi, String en) {
        super(vi + " (" + en + ")");
    }

    public UnreadableTreeException(String vi, String en, Throwable cause) {
        super(vi + " (" + en + ")", cause);
    }
}
