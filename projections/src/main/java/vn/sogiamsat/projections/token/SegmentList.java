package vn.sogiamsat.projections.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a processor: one document, the one truth of which there are. All of them come into being by one
 * write, each with the token it begins with; a segment has a document of its own only from its first claim on.
 */
record SegmentList(String processor, List<Entry> segments) {
    /**
     * @param born tells this segment from an earlier one with the same number, of which a document may be left
     * @param token what it begins with
     */
    record Entry(int segment, String born, @Nullable TokenText token) {}

    static SegmentList empty(String processor) {
        return new SegmentList(processor, List.of());
    }

    Optional<Entry> find(int segment) {
        return segments.stream().filter(entry -> entry.segment() == segment).findFirst();
    }

    /** In ascending order. */
    int[] numbers() {
        return segments.stream().mapToInt(Entry::segment).sorted().toArray();
    }

    SegmentList with(Entry... added) {
        return new SegmentList(
                processor,
                Stream.concat(segments.stream(), Arrays.stream(added)).toList());
    }

    SegmentList without(Entry gone) {
        return new SegmentList(
                processor,
                segments.stream().filter(entry -> !entry.equals(gone)).toList());
    }
}
