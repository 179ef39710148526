package vn.sogiamsat.query.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Verifications;

/** A log, and somebody who verifies it, that are as a test says. */
@Component
public class StubIntegrity implements Integrity, Verifications {
    public static final Instant AT = Instant.parse("2023-10-20T19:30:00Z");
    public static final String ORIGIN = "so-giam-sat/8f14e45f-ceea-467f-ab2c-3d5f4a1b0c9d";
    public static final String VKEY = ORIGIN + "+46f90cc1+AaSsQIY0x9vTyU6ZqfJX0n1XSbmLyJfUvcWkMkpNnDqK";
    public static final Point POINT = new Point(1_230, "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");

    private final List<String> asked = new ArrayList<>();
    private @Nullable State state;
    private @Nullable Run run;

    /** A log that is well, with nobody outside who would know. */
    public static State well() {
        return state(null, List.of(), null, null);
    }

    public static State state(
            @Nullable String trouble, List<Witness> witnesses, @Nullable Stamp stamp, @Nullable String anchor) {
        return new State(ORIGIN, 1_234, POINT, trouble, List.of(VKEY), witnesses, stamp != null, stamp, null, anchor);
    }

    public static Run run(@Nullable Instant endedAt, List<Finding> findings, List<String> omitted) {
        return new Run(
                UUID.fromString("6f1c1f5e-0000-8000-8000-000000000009"),
                AT,
                "ledger",
                endedAt == null ? Stage.EVENTS : Stage.ENDED,
                endedAt == null ? 300 : 1_234,
                1_234,
                5,
                678,
                endedAt,
                null,
                findings,
                omitted);
    }

    /** @param state null for a database that does not answer */
    public synchronized void is(@Nullable State state, @Nullable Run run) {
        this.state = state;
        this.run = run;
        asked.clear();
    }

    /** Who asked for what, in order: {@code start by} and {@code cancel}. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized State state() {
        if (state == null) {
            throw new IllegalStateException("connection refused");
        }
        return state;
    }

    @Override
    public synchronized Run start(String by) {
        asked.add("start " + by);
        run = run(null, List.of(), List.of());
        return run;
    }

    @Override
    public synchronized void cancel() {
        asked.add("cancel");
        run = null;
    }

    @Override
    public synchronized Optional<Run> latest() {
        return Optional.ofNullable(run);
    }
}
