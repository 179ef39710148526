package vn.sogiamsat.query.integrity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Verifications;

/**
 * What can be said here of the ledger's integrity.
 *
 * @param state null where another process keeps the log, or it does not answer
 * @param log whether the log answers
 * @param run the verification that runs, or the last one; null for none, or where it is not known
 * @param runs whether those who verify answer
 */
record Outlook(Integrity.@Nullable State state, Source log, Verifications.@Nullable Run run, Source runs) {

    enum Source {
        ANSWERS,
        AWAY,
        ELSEWHERE
    }

    /** The one thing to know, the worst first. */
    enum Statement {
        /** A witness knows of more, or of something else. */
        ALARM("exclamation-octagon", "bad"),
        FOUND("exclamation-octagon", "bad"),
        STANDS_STILL("stop-circle", "bad"),
        UNKNOWN("question-circle", "warn"),
        RUNNING("arrow-repeat", ""),
        UNVERIFIED("question-circle", "warn"),
        /** Whole as far as it was looked at, which was not everywhere. */
        PARTLY("check2-circle", "warn"),
        SOUND("check2-circle", "");

        private final String icon;
        private final String kind;

        Statement(String icon, String kind) {
            this.icon = icon;
            this.kind = kind;
        }

        public String icon() {
            return icon;
        }

        /** The class of its note: {@code note-bad}, {@code note-warn}, or none. */
        public String note() {
            return kind.isEmpty() ? "" : "note-" + kind;
        }
    }

    public Statement statement() {
        if (state != null && state.witnesses().stream().anyMatch(Integrity.Witness::isAlarm)) {
            return Statement.ALARM;
        }
        if (run != null && !run.findings().isEmpty()) {
            return Statement.FOUND;
        }
        if (state != null && state.trouble() != null) {
            return Statement.STANDS_STILL;
        }
        if (runs != Source.ANSWERS) {
            return Statement.UNKNOWN;
        }
        if (run == null) {
            return Statement.UNVERIFIED;
        }
        if (isRunning()) {
            return Statement.RUNNING;
        }
        return run.omitted().isEmpty() ? Statement.SOUND : Statement.PARTLY;
    }

    public boolean isRunning() {
        return run != null && run.endedAt() == null;
    }

    /** Events that have a position and are under no checkpoint yet. */
    public long waiting() {
        if (state == null) {
            return 0;
        }
        // The first leaf of every later log names the log before it and is no event.
        long first = state.origin().contains("/epoch-") ? 1 : 0;
        long covered = state.checkpoint() == null ? 0 : state.checkpoint().size() - first;
        return Math.max(0, state.events() - covered);
    }

    /** How far the verification has come in reading the events, cut off. */
    public int percent() {
        return run == null || run.of() <= 0 ? 0 : (int) Math.min(100, 100 * run.read() / run.of());
    }

    public List<LogKey> keys() {
        return state == null
                ? List.of()
                : state.keys().stream().map(LogKey::new).toList();
    }
}
