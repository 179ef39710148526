package vn.sogiamsat.projections.processor;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.projections.fold.History;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.index.View;

/**
 * What a batch adds to one document of a state view.
 *
 * @param thing the meeting, unit or person
 * @param id the document's id
 * @param before what the document was made of until now
 * @param added the facts of the batch, in ledger order
 * @param after what it is to be made of
 * @param form how the document is made
 */
record StateChange(View view, UUID thing, String id, History before, List<PlacedFact> added, History after, Form form) {

    /** How a document is made of what was told. */
    interface Form {
        byte[] json(UUID thing, History history);

        /** The document's version. */
        default long position(History history) {
            return history.position();
        }
    }

    static StateChange of(View view, UUID thing, String id, History before, List<PlacedFact> added, Form form) {
        return new StateChange(view, thing, id, before, added, before.with(added), form);
    }

    /** Whether the document holds all of it already, as when a batch is handled again. */
    boolean isKnown() {
        return after == before;
    }

    Attempt attempt(History history) {
        return Attempt.of(view, id, form.position(history), false, () -> form.json(thing, history));
    }
}
