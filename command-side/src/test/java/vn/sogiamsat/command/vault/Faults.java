package vn.sogiamsat.command.vault;

import java.util.ArrayList;
import java.util.List;

/** Lets one step out of many fail. Counts the steps, so that each of them can be tried in turn. */
final class Faults {
    /** How a step fails. */
    enum Manner {
        FAILS,
        FAILS_THOUGH_DONE,
        FAILS_AND_ALL_AFTER_IT
    }

    /** Something that is done, or not. */
    interface Step<T, E extends Exception> {
        T run() throws E;
    }

    private final List<String> steps = new ArrayList<>();
    private int failing = -1;
    private Manner manner = Manner.FAILS;

    /** The steps gone through so far. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** @param number of the step among those from now on */
    void plan(int number, Manner how) {
        steps.clear();
        failing = number;
        manner = how;
    }

    void heal() {
        plan(-1, Manner.FAILS);
    }

    /** Does the step, or throws {@code failure}, or both, as planned. */
    <T, E extends Exception> T step(String name, E failure, Step<T, E> step) throws E {
        int number = steps.size();
        steps.add(name);
        boolean planned = number == failing;
        boolean after = failing >= 0 && number > failing && manner == Manner.FAILS_AND_ALL_AFTER_IT;
        if (after || (planned && manner != Manner.FAILS_THOUGH_DONE)) {
            throw failure;
        }
        T result = step.run();
        if (planned) {
            throw failure;
        }
        return result;
    }
}
