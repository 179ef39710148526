package vn.sogiamsat.command.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Claim;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.StreamLock;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.inspection.Inspection;

/**
 * Where one inspection is worked on. Who comes first holds its stream until their transaction ends, so what the others
 * find is what the first left. A sending system does not wait here: what it tells happened, and is never refused.
 */
@Component
class InspectionDesk {
    private final InspectionReader reader;
    private final StreamLock lock;
    private final Claims claims;
    private final FactRecorder recorder;
    private final FactCodec codec;
    private final Clock clock;

    InspectionDesk(
            InspectionReader reader,
            StreamLock lock,
            Claims claims,
            FactRecorder recorder,
            FactCodec codec,
            Clock clock) {
        this.reader = reader;
        this.lock = lock;
        this.claims = claims;
        this.recorder = recorder;
        this.codec = codec;
        this.clock = clock;
    }

    static InspectionRef ref(String code) {
        if (!code.matches(Subject.CODE)) {
            throw Refusal.unknownInspection(code);
        }
        return new InspectionRef(InspectionId.ofCode(code), code);
    }

    /** Holds the inspection's stream until the running transaction ends, and reads it. */
    Inspection hold(InspectionRef inspection) {
        lock.hold(inspection.id().stream());
        return reader.read(inspection.id());
    }

    /** The same of one that is open; for what a unit tells it. */
    Inspection holdOpen(InspectionRef inspection) {
        Inspection held = hold(inspection);
        if (held.opened().isEmpty()) {
            throw Refusal.unknownInspection(inspection.code());
        }
        held.closed().ifPresent(closed -> {
            throw Refusal.closed(closed);
        });
        return held;
    }

    /** The same for a member. */
    Inspection holdAsMember(InspectionRef inspection, String login) {
        Inspection held = holdOpen(inspection);
        if (!held.isMember(login)) {
            throw Refusal.notAMember();
        }
        return held;
    }

    /** An earlier receipt of this id, whether or not the fact still stands. */
    Optional<Receipt> before(String id, InspectionEvent body, String by) {
        return claims.find(draft(id, body, by).key()).map(Claim::receipt);
    }

    /** Records one event under an id of its own. */
    Receipt record(String id, InspectionEvent body, String by) {
        return recorder.record(body.stream(), List.of(draft(id, body, by))).getFirst();
    }

    /**
     * Records what a person tells, with one commit. The same said again is refused for as long as it stands.
     *
     * @param same the first event without what the ledger gives it, such as its code: by that it is known again
     */
    Receipt recordOnce(Inspection held, InspectionEvent same, List<? extends InspectionEvent> bodies, String by) {
        String digest = Texts.sha256(codec.bodyJson(same));
        String id = same.getClass().getSimpleName() + "/" + same.inspection().id() + "/" + digest;
        for (int time = 1; ; time++) {
            String next = id + "/" + time;
            Optional<Receipt> before = before(next, bodies.getFirst(), by);
            if (before.isEmpty()) {
                List<Draft> drafts = new ArrayList<>();
                bodies.forEach(
                        body -> drafts.add(draft(drafts.isEmpty() ? next : next + "+" + drafts.size(), body, by)));
                return recorder.record(same.stream(), drafts).getFirst();
            }
            if (held.stands(before.get().eventId())) {
                throw Refusal.recordedAlready(before.get());
            }
        }
    }

    private Draft draft(String id, InspectionEvent body, String by) {
        return Draft.ofLedger(id, clock.instant(), "user:" + by, body);
    }
}
