package vn.sogiamsat.rules.book;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is no rulebook. Its message has one line for each fault. */
public final class FaultyRulebookException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyRulebookException(List<Fault> faults) {
        super(faults.stream().map(Fault::told).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one, in the order of their places in the file. */
    public List<Fault> faults() {
        return faults;
    }
}
