package vn.sogiamsat.projections.token;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.projections.token.TokenIndex.Stored;

/**
 * Reads and changes lists and segments. A change that another process or thread made in between is looked at anew, so
 * that each is decided on what is there; none is lost and none is made twice.
 */
final class Segments {
    /** Nobody changes one document so often, unless something is wrong. */
    private static final int MOST_ATTEMPTS = 20;

    private final TokenIndex index;

    Segments(TokenIndex index) {
        this.index = index;
    }

    SegmentList list(String processor) {
        Stored<SegmentList> list = index.read(listId(processor), SegmentList.class);
        return list == null ? SegmentList.empty(processor) : list.document();
    }

    /** Changes the list of a processor; what the change throws leaves it as it is. */
    void changeList(String processor, UnaryOperator<SegmentList> change) {
        String id = listId(processor);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Stored<SegmentList> before = index.read(id, SegmentList.class);
            SegmentList next = change.apply(before == null ? SegmentList.empty(processor) : before.document());
            if (write(id, before, next)) {
                return;
            }
        }
        throw new UnableToClaimTokenException("The segments of " + processor + " are being changed by others");
    }

    private boolean write(String id, @Nullable Stored<SegmentList> before, SegmentList next) {
        if (!next.segments().isEmpty()) {
            return index.write(id, before, next);
        }
        return before == null || index.delete(id, before);
    }

    /**
     * Changes a segment and returns what it is then.
     *
     * @param change given what it is; may return the same, and what it throws leaves it as it is
     * @throws UnableToClaimTokenException when there is no such segment
     */
    SegmentDoc change(String processor, int segment, UnaryOperator<SegmentDoc> change) {
        String id = id(processor, segment);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<@Nullable Stored<JsonNode>> read = index.read(List.of(listId(processor), id));
            Stored<SegmentDoc> before = index.as(SegmentDoc.class, read.getLast());
            SegmentDoc now = Optional.ofNullable(index.as(SegmentList.class, read.getFirst()))
                    .flatMap(list -> list.document().find(segment))
                    .map(entry -> current(processor, entry, before))
                    .orElseThrow(() -> new UnableToClaimTokenException("There is no segment " + segment + " of "
                            + processor + "; it was never made or is deleted"));
            SegmentDoc next = change.apply(now);
            if (next.equals(now) || index.write(id, before, next)) {
                return next;
            }
        }
        throw new UnableToClaimTokenException(
                "Segment " + segment + " of " + processor + " is being changed by others");
    }

    /** All segments of a processor as they are, without changing any. */
    List<SegmentDoc> all(String processor) {
        SegmentList list = list(processor);
        if (list.segments().isEmpty()) {
            return List.of();
        }
        List<@Nullable Stored<JsonNode>> read = index.read(list.segments().stream()
                .map(entry -> id(processor, entry.segment()))
                .toList());
        List<SegmentDoc> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            SegmentDoc doc = known(processor, list.segments().get(i), index.as(SegmentDoc.class, read.get(i)));
            if (!doc.deleted()) {
                all.add(doc);
            }
        }
        return all;
    }

    /** Finishes what {@link SegmentDoc#gone} began: the list follows, then the document. */
    void remove(SegmentDoc gone) {
        changeList(
                gone.processor(),
                list -> list.find(gone.segment())
                        .filter(entry -> entry.born().equals(gone.born()))
                        .map(list::without)
                        .orElse(list));
        String id = id(gone.processor(), gone.segment());
        Stored<SegmentDoc> left = index.read(id, SegmentDoc.class);
        if (left != null && left.document().equals(gone)) {
            // Where another process is faster, there is nothing left to do.
            index.delete(id, left);
        }
    }

    private SegmentDoc current(String processor, SegmentList.Entry entry, @Nullable Stored<SegmentDoc> stored) {
        SegmentDoc doc = known(processor, entry, stored);
        if (doc.deleted()) {
            // Whoever deleted it did not live to take it from the list.
            remove(doc);
            throw new UnableToClaimTokenException("Segment " + entry.segment() + " of " + processor + " is deleted");
        }
        return doc;
    }

    private static SegmentDoc known(String processor, SegmentList.Entry entry, @Nullable Stored<SegmentDoc> stored) {
        return Stream.ofNullable(stored)
                .map(Stored::document)
                .filter(doc -> doc.born().equals(entry.born()))
                .findFirst()
                .orElseGet(() -> SegmentDoc.unclaimed(processor, entry));
    }

    /** Of a segment; no other document ends like this, for a bracket in a processor's name is escaped. */
    private static String id(String processor, int segment) {
        return listId(processor) + "[" + segment + "]";
    }

    private static String listId(String processor) {
        return URLEncoder.encode(processor, StandardCharsets.UTF_8);
    }
}
