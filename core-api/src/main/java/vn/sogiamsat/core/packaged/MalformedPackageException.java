package vn.sogiamsat.core.packaged;

/** What calls itself a package and is none; says what is wrong, in both languages. */
public final class MalformedPackageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    MalformedPackageException(String vietnamese, String english) {
        super(vietnamese + " (" + english + ")");
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
