package vn.sogiamsat.app.rebuild;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Terminal;

/** Follows one rebuild from its start to its end, and tells it. */
final class Watch {
    private final RebuildDoor door;
    private final String projection;
    private final Terminal terminal;
    private String liveBefore = "";
    private String comparedBefore = "";
    private String saidLast = "";
    private @Nullable Long readFirst;
    private long firstAt;

    Watch(RebuildDoor door, String projection, Terminal terminal) {
        this.door = door;
        this.projection = projection;
        this.terminal = terminal;
    }

    /** Begins the rebuild, or joins it. */
    void start(boolean acceptDifferences) {
        Standing before = door.of(projection);
        liveBefore = before.live();
        comparedBefore = before.comparedAt();
        door.start(projection, acceptDifferences);
    }

    enum Ending {
        GOES_ON,
        SWITCHED,
        NOT_SWITCHED
    }

    /** Looks how it stands, and says what is new. */
    Ending look() {
        Standing now = door.of(projection);
        if (!now.isFilling()) {
            return ended(now);
        }
        // What was found the last time says nothing yet of the comparison that was asked for now.
        boolean isNew = !now.comparedAt().equals(comparedBefore);
        if (now.stage().equals("STOPPED") || (now.stage().equals("DIFFERS") && isNew)) {
            now.sayComparison(terminal);
            now.sayStage(terminal);
            return Ending.NOT_SWITCHED;
        }
        sayProgress(now);
        return Ending.GOES_ON;
    }

    private Ending ended(Standing now) {
        if (now.live().equals(liveBefore)) {
            terminal.say(
                    projection + ": việc dựng lại đã bị bỏ; không có gì thay đổi.",
                    projection + ": the rebuild was given up; nothing has changed.");
            return Ending.NOT_SWITCHED;
        }
        now.sayShown(terminal);
        now.sayComparison(terminal);
        return Ending.SWITCHED;
    }

    private void sayProgress(Standing now) {
        String state = now.stage() + now.read() + "/" + now.of();
        if (state.equals(saidLast)) {
            return;
        }
        saidLast = state;
        if (now.stage().equals("COMPARING")) {
            now.sayStage(terminal);
        } else {
            terminal.step(now.progress(true, speed(now, true)), now.progress(false, speed(now, false)));
        }
    }

    private String speed(Standing now, boolean vietnamese) {
        Long read = now.read();
        if (read == null) {
            return "";
        }
        if (readFirst == null) {
            readFirst = read;
            firstAt = System.nanoTime();
            return "";
        }
        double seconds = (System.nanoTime() - firstAt) / 1e9;
        double perSecond = seconds <= 0 ? 0 : (read - readFirst) / seconds;
        if (perSecond <= 0) {
            return "";
        }
        long left = Math.round(Math.max(0, now.of() - read) / perSecond);
        return vietnamese
                ? ", %s/giây, còn khoảng %s".formatted(Standing.vi(Math.round(perSecond)), length(left, true))
                : ", %s/s, about %s left".formatted(Standing.en(Math.round(perSecond)), length(left, false));
    }

    private static String length(long seconds, boolean vietnamese) {
        Duration length = Duration.ofSeconds(seconds);
        if (seconds < 60) {
            return seconds + (vietnamese ? " giây" : " s");
        }
        return vietnamese
                ? "%d giờ %d phút".formatted(length.toHours(), length.toMinutesPart())
                : "%d h %d min".formatted(length.toHours(), length.toMinutesPart());
    }
}
