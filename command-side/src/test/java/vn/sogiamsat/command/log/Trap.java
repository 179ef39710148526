package vn.sogiamsat.command.log;

import java.util.function.Supplier;

/** Lets the n-th step go wrong, once. */
final class Trap {
    static final String MESSAGE = "the trap has sprung";

    private int at;
    private final LogFaultTableTest.Fault fault;
    private int passed;
    private boolean isSprung;

    /** @param at which step, from 0 */
    Trap(int at, LogFaultTableTest.Fault fault) {
        this.at = at;
        this.fault = fault;
    }

    boolean isSprung() {
        return isSprung;
    }

    void disarm() {
        at = -1;
    }

    boolean isDeadly() {
        return fault == LogFaultTableTest.Fault.DIES_BEFORE || fault == LogFaultTableTest.Fault.DIES_AFTER;
    }

    <E extends Exception> void before(Supplier<E> failure) throws E {
        switch (fault) {
            case FAILS, DIES_BEFORE -> spring(failure);
            case FAILS_ALTHOUGH_PERSISTED, DIES_AFTER -> {}
        }
    }

    <E extends Exception> void after(Supplier<E> failure) throws E {
        switch (fault) {
            case FAILS, DIES_BEFORE -> passed++;
            case FAILS_ALTHOUGH_PERSISTED, DIES_AFTER -> {
                spring(failure);
                passed++;
            }
        }
    }

    private <E extends Exception> void spring(Supplier<E> failure) throws E {
        if (passed == at && !isSprung) {
            isSprung = true;
            throw failure.get();
        }
    }
}
