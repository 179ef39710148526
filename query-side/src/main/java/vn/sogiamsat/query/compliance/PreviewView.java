package vn.sogiamsat.query.compliance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Words;
import vn.sogiamsat.rules.obligation.Status;

/**
 * What an adoption would change, in the words of the page.
 *
 * @param units directly below the only one at the top of what is seen, or those at the top
 * @param first some of the obligations, of units the user sees
 * @param more how many others there are
 */
record PreviewView(List<Row> rules, List<UnitRow> units, List<Item> first, long more) {

    /** @param title null where no text tells it */
    record Row(String rule, @Nullable Words title, Change change) {}

    record UnitRow(UnitTree.Unit unit, Change change) {}

    /** How many would be new, end, change; and what they come to. */
    record Change(long begun, long ended, long changed, List<Part> before, List<Part> after) {
        static Change of(AdoptionPreview.Counts counts) {
            return new Change(
                    counts.begun(), counts.ended(), counts.changed(), parts(counts.before()), parts(counts.after()));
        }

        public boolean isNone() {
            return begun + ended + changed == 0;
        }

        private static List<Part> parts(Map<String, Long> counts) {
            return Stream.concat(
                            Arrays.stream(Status.values())
                                    .map(status -> new Part(status, counts.getOrDefault(status.code(), 0L))),
                            Stream.of(new Part(null, counts.getOrDefault(AdoptionPreview.LATER, 0L))))
                    .filter(part -> part.count() > 0)
                    .toList();
        }
    }

    /** @param status null for those that have not opened yet */
    record Part(@Nullable Status status, long count) {}

    /**
     * One obligation.
     *
     * @param before null where there is none now; likewise after
     * @param page whether it has a page, as all have that there are now
     */
    record Item(
            UUID id,
            String rule,
            @Nullable Words title,
            UnitTree.Unit unit,
            @Nullable SubjectKind kind,
            AdoptionPreview.Named named,
            boolean page,
            @Nullable Part before,
            @Nullable Part after) {}

    /** @param code of a status as the preview tells it; null for none */
    static @Nullable Part part(@Nullable String code) {
        return code == null
                ? null
                : new Part(
                        Arrays.stream(Status.values())
                                .filter(status -> status.code().equals(code))
                                .findFirst()
                                .orElse(null),
                        1);
    }
}
