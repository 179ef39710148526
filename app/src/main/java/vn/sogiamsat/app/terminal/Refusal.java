package vn.sogiamsat.app.terminal;

/** Something the program will not do, or cannot; says why and what to do instead, in both languages. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    public Refusal(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
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
