package vn.sogiamsat.core.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that the write side refuses; the message tells a person what is wrong and what to do. */
public class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Fault> faults;

    /**
     * One thing that is wrong in a text that came with the command.
     *
     * @param rule the part of the text in which it is; null where it is in none
     * @param line from 1
     * @param column from 1, in Unicode code points
     * @param vi what is wrong, in Vietnamese
     * @param en the same in English
     */
    public record Fault(String file, @Nullable String rule, int line, int column, String vi, String en) {}

    /**
     * A refusal as it is told to another process.
     *
     * @param code of the refusal
     * @param message of the refusal
     */
    public record Told(String code, String message, List<Fault> faults) {
        public Told {
            faults = List.copyOf(faults);
        }
    }

    /** @param code short and stable, such as {@code unknown-quarantine-reference} */
    public CommandRefused(String code, String message) {
        this(code, message, List.of());
    }

    /** @param faults what is wrong in a text, each at its place; the message tells of them too */
    public CommandRefused(String code, String message, List<Fault> faults) {
        super(message);
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public String code() {
        return code;
    }

    /** What another process is told of it. */
    public Told told() {
        return new Told(code, String.valueOf(getMessage()), faults);
    }

    /** In the order of their places; empty where no text is to blame. */
    public List<Fault> faults() {
        return faults;
    }
}
