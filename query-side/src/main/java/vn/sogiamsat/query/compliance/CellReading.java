package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.view.Views;

/** Reads a cell's meetings of a year and what the rules demanded of each. */
@Component
class CellReading {
    /** Nobody meets more often in a year. */
    private static final int MOST = 500;

    private final Views views;
    private final ObligationSearch obligations;

    CellReading(Views views, ObligationSearch obligations) {
        this.views = views;
        this.obligations = obligations;
    }

    /** The few fields of {@link MeetingDoc} that are read here. */
    private record Held(MeetingDoc.MeetingPart meeting, LocalDate localDate) {}

    CellGrid grid(UUID cell, int year, Library library, AsOf now) {
        List<Held> meetings = meetings(cell, year);
        List<ObligationDoc> found = obligations.ofMeetings(
                cell, meetings.stream().map(held -> held.meeting().id()).toList(), now);
        Map<UUID, Map<String, CellGrid.Cell>> byMeeting = new HashMap<>();
        for (ObligationDoc doc : found) {
            Known.status(doc, now)
                    .ifPresent(status -> byMeeting
                            .computeIfAbsent(doc.obligation().subject(), meeting -> new HashMap<>())
                            .put(
                                    doc.rule().id(),
                                    new CellGrid.Cell(doc.obligation().id(), status)));
        }
        return new CellGrid(
                found.stream()
                        .map(doc -> doc.rule().id())
                        .distinct()
                        .sorted()
                        .map(rule -> library.rule(rule, LocalDate.of(year, 12, 31)))
                        .toList(),
                meetings.stream()
                        .map(held -> new CellGrid.Row(
                                held.meeting().id(),
                                held.localDate(),
                                kind(held.meeting().kind()),
                                byMeeting.getOrDefault(held.meeting().id(), Map.of())))
                        .toList());
    }

    private List<Held> meetings(UUID cell, int year) {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().meetings())
                .query(ObligationSearch.all(List.of(
                        When.is(Fields.UNIT_ID, cell.toString()),
                        When.between(Fields.LOCAL_DATE, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))))
                .source(source -> source.filter(fields -> fields.includes("meeting", "localDate")))
                .sort(ObligationSearch.by(Fields.LOCAL_DATE), ObligationSearch.by(Fields.MEETING_ORDINAL))
                .size(MOST)
                .build();
        return views.search(request, Held.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable MeetingKind kind(@Nullable String code) {
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
