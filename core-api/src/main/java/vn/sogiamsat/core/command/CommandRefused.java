package vn.sogiamsat.core.command;

/** A command that the write side refuses; the message tells a person what is wrong and what to do. */
public class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code short and stable, such as {@code unknown-quarantine-reference} */
    public CommandRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
