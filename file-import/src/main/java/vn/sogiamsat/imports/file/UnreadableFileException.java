package vn.sogiamsat.imports.file;

/** A file that is no table, or not one that can be read. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    public UnreadableFileException(String vietnamese, String english) {
        super(vietnamese + " (" + english + ")");
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** What is wrong and what to do. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
