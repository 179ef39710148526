package vn.sogiamsat.command.store;

/** What others may know of the sequencer. */
public interface Sequencing {
    /** Whether this process is the one that sequences. */
    boolean isActive();

    /** Has somebody told after each step that gave positions; he must return at once. */
    void follow(Runnable follower);
}
