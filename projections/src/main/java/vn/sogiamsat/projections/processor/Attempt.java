package vn.sogiamsat.projections.processor;

import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.write.Outcome;
import vn.sogiamsat.projections.write.ViewDocument;

/** A document that is to be written, or the reason why it could not even be made. */
sealed interface Attempt {
    record Made(ViewDocument document) implements Attempt {}

    record Impossible(Outcome.Refused refused) implements Attempt {}

    /** Makes the JSON of a document. */
    @FunctionalInterface
    interface Maker {
        byte[] json();
    }

    /**
     * Makes a document. A fact of which none can be made (a sealed text that was altered, say) is refused like one that
     * Elasticsearch refuses, so that its event is named and can be parked.
     *
     * @throws TroubleException when it may be possible later
     */
    static Attempt of(View view, String id, long position, boolean once, Maker maker) {
        try {
            return new Made(new ViewDocument(view, id, position, maker.json(), once));
        } catch (TroubleException e) {
            throw e;
        } catch (RuntimeException e) {
            return new Impossible(new Outcome.Refused("không lập được tài liệu (the document cannot be made): " + e));
        }
    }
}
