package vn.sogiamsat.query.meeting;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.filter.Cursor;
import vn.sogiamsat.query.web.ProblemException;

/**
 * The order of a list of meetings.
 *
 * @param sort what the column is called in addresses
 * @param descending whether from the last to the first
 */
public record MeetingOrder(String sort, boolean descending) {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "date", List.of(Fields.LOCAL_DATE, Fields.MEETING_START),
            "recorded", List.of("lastRecordedAt", Fields.POSITION),
            "unit", List.of(Fields.UNIT_CODE, Fields.LOCAL_DATE));

    private static final Set<String> WORDS = Set.of(Fields.UNIT_CODE, Fields.MEETING_ID);

    /**
     * Newest meetings first where nothing was asked for.
     *
     * @throws ProblemException when there is no such column
     */
    static MeetingOrder of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return new MeetingOrder("date", true);
        }
        boolean descending = parameter.startsWith("-");
        String column = descending ? parameter.substring(1) : parameter;
        if (!COLUMNS.containsKey(column)) {
            throw ProblemException.badRequest("bad-value", "sort", parameter);
        }
        return new MeetingOrder(column, descending);
    }

    /** What the values are by which a row is sorted. */
    List<Cursor.Kind> kinds() {
        return fields().map(field -> WORDS.contains(field) ? Cursor.Kind.WORD : Cursor.Kind.NUMBER)
                .toList();
    }

    private Stream<String> fields() {
        return Stream.concat(COLUMNS.getOrDefault(sort, List.of()).stream(), Stream.of(Fields.MEETING_ID));
    }

    List<SortOptions> options() {
        SortOrder order = descending ? SortOrder.Desc : SortOrder.Asc;
        return fields().map(column -> SortOptions.of(
                        by -> by.field(field -> field.field(column).order(order))))
                .toList();
    }
}
