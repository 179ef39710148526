package vn.sogiamsat.command.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Verifications.Stage;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.TreeHead;

/** What a verification notes down on its way. Not for several threads. */
final class Journal {
    private final UUID id;
    private final Instant startedAt;
    private final String startedBy;
    private final Findings findings;
    private final List<String> omitted;
    private Stage stage;
    private String origin;
    private TreeHead tree;
    private long of;
    private String document;
    private long documents;
    private String projection;
    private long views;

    private Journal(State state, TreeHead tree) {
        this.id = state.id();
        this.startedAt = state.startedAt();
        this.startedBy = state.startedBy();
        this.findings = new Findings(state.findings());
        this.omitted = new ArrayList<>(state.omitted());
        this.stage = state.stage();
        this.origin = state.origin();
        this.tree = tree;
        this.of = state.of();
        this.document = state.document();
        this.documents = state.documents();
        this.projection = state.projection();
        this.views = state.views();
    }

    /** Goes on from where another one was. */
    static Journal of(State state) {
        try {
            return new Journal(state, new TreeHead(state.read(), Hash.parse(state.root())));
        } catch (MalformedException e) {
            throw new IllegalStateException("a hash that was kept is none", e);
        }
    }

    /** The state of one that has not begun yet. */
    static State beginning(Instant now, String by) {
        return new State(
                UUID.randomUUID(),
                now,
                by,
                Stage.EVENTS,
                "",
                0,
                TreeHead.EMPTY.root().base64(),
                0,
                "",
                0,
                "",
                0,
                null,
                null,
                List.of(),
                List.of());
    }

    /** Begins with the first event again, with nothing found. */
    Journal again() {
        return of(new State(
                id,
                startedAt,
                startedBy,
                Stage.EVENTS,
                "",
                0,
                TreeHead.EMPTY.root().base64(),
                0,
                "",
                0,
                "",
                0,
                null,
                null,
                List.of(),
                List.of()));
    }

    Findings findings() {
        return findings;
    }

    Stage stage() {
        return stage;
    }

    void next(Stage next) {
        stage = next;
    }

    String origin() {
        return origin;
    }

    /** The tree as far as it was made anew. */
    TreeHead tree() {
        return tree;
    }

    void made(String ofLog, TreeHead made, long leaves) {
        origin = ofLog;
        tree = made;
        of = leaves;
    }

    /** The last document that was read; empty before the first. */
    String document() {
        return document;
    }

    void readDocument(String sha256) {
        document = sha256;
        documents++;
    }

    /** The last projection that was compared; empty before the first. */
    String projection() {
        return projection;
    }

    void compared(String name, long equal) {
        projection = name;
        views += equal;
    }

    /** @param what was not looked at, and why, in both languages */
    void omit(String what) {
        omitted.add(what);
    }

    State state(@Nullable Instant endedAt, @Nullable String problem) {
        return new State(
                id,
                startedAt,
                startedBy,
                stage,
                origin,
                tree.size(),
                tree.root().base64(),
                of,
                document,
                documents,
                projection,
                views,
                endedAt,
                problem,
                findings.list(),
                omitted);
    }
}
