package vn.sogiamsat.command.migration;

/** The database cannot be made or brought up to date; says so in both languages. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    DatabaseException(String vietnamese, String english, Throwable cause) {
        super(vietnamese + "\n" + english, cause);
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
