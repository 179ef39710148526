package vn.sogiamsat.app.terminal;

import java.io.PrintStream;

/** Speaks to the person who started the program. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;

    public Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** A step of something longer, on one line. */
    public void step(String vietnamese, String english) {
        out.println("• " + vietnamese + " (" + english + ")");
    }

    /** Something to read: a line in each language. */
    public void say(String vietnamese, String english) {
        out.println(vietnamese);
        out.println(english);
    }

    /** As it is: names, numbers, addresses. */
    public void plain(String text) {
        out.println(text);
    }

    /** Something went wrong. */
    public void complain(String vietnamese, String english) {
        out.flush();
        err.println(vietnamese);
        err.println(english);
    }

    public void complain(Refusal refusal) {
        complain(refusal.vietnamese(), refusal.english());
    }

    /** What a failed program wrote last. */
    public void quote(String text) {
        text.lines().forEach(line -> err.println("    " + line));
    }
}
