package vn.sogiamsat.app.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.app.terminal.Terminal;

/** What {@code ./ledger rebuild} does; the work itself is the ledger's, and goes on without it. */
public final class RebuildRun {
    private static final String ALL = "all";
    private static final int EVERY_MILLIS = 1_000;

    private final RebuildDoor door;
    private final Terminal terminal;

    public RebuildRun(RebuildDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    /** Says how all rebuilds stand; returns whether none needs somebody to act. */
    public boolean status() {
        boolean well = true;
        for (Standing each : door.all()) {
            each.sayStage(terminal);
            each.sayComparison(terminal);
            well &= !each.isTroubled();
        }
        return well;
    }

    /** Gives up rebuilds, and removes what they have filled. */
    public void cancel(String what) {
        for (String projection : named(what)) {
            door.cancel(projection);
            terminal.step(
                    projection + ": không còn việc dựng lại nào, các chỉ mục dở dang đã xóa",
                    projection + ": no rebuild is on its way any more, half-filled indices are removed");
        }
    }

    /** Rebuilds, and returns whether everything was switched in the end. */
    public boolean rebuild(String what, boolean acceptDifferences) {
        List<Watch> watched = new ArrayList<>();
        for (String projection : named(what)) {
            Watch watch = new Watch(door, projection, terminal);
            watch.start(acceptDifferences);
            watched.add(watch);
        }
        terminal.say(
                "Ctrl-C chỉ dừng việc xem; việc dựng lại vẫn tiếp tục. Xem: ./ledger rebuild --status. Bỏ: --cancel.",
                "Ctrl-C only ends the watching; the rebuild goes on. See: ./ledger rebuild --status. Give up: --cancel.");
        boolean switched = true;
        while (true) {
            for (Watch watch : List.copyOf(watched)) {
                Watch.Ending ending = watch.look();
                if (ending != Watch.Ending.GOES_ON) {
                    switched &= ending == Watch.Ending.SWITCHED;
                    watched.remove(watch);
                }
            }
            if (watched.isEmpty()) {
                return switched;
            }
            pause();
        }
    }

    private List<String> named(String what) {
        return what.equals(ALL)
                ? door.all().stream().map(Standing::projection).toList()
                : List.of(door.of(what).projection());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
