package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Finds the meetings of a year at which superiors were, or should have been. */
@Component
class SupervisorMeetings {
    /** Of as many superiors as are looked for at once nobody attends so many. */
    private static final int MOST = 10_000;

    private final Views views;

    SupervisorMeetings(Views views) {
        this.views = views;
    }

    /** The few fields of {@link MeetingDoc} that are read here. */
    private record Held(
            MeetingDoc.MeetingPart meeting,
            MeetingDoc.UnitPart unit,
            LocalDate localDate,
            List<MeetingDoc.SuperiorPart> superiors) {}

    /** A meeting by the attendance of one superior. */
    record Of(MeetingDoc.MeetingPart meeting, UUID cell, LocalDate day, MeetingDoc.SuperiorPart told) {

        boolean isHeld() {
            return meeting.status().equals("opened") || meeting.status().equals("closed");
        }

        /** When it is done: as it closed, else as it begins, else on its day. */
        Instant at() {
            Instant end = meeting.end();
            Instant start = meeting.start();
            return end != null ? end : start != null ? start : AsOf.startOf(day);
        }
    }

    /** For each of these persons, in the order of the days; in one request. */
    Map<UUID, List<Of>> of(Collection<UUID> superiors, int year) {
        Map<UUID, List<Of>> found = new HashMap<>();
        superiors.forEach(person -> found.put(person, new ArrayList<>()));
        if (found.isEmpty()) {
            return found;
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().meetings())
                .query(ObligationSearch.all(List.of(
                        Queries.anyOf(Fields.PERSON_ID, found.keySet()),
                        When.between(Fields.LOCAL_DATE, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))))
                .source(source -> source.filter(fields -> fields.includes("meeting", "unit", "localDate", "superiors")
                        .excludes("meeting.text", "meeting.textFolded")))
                .sort(ObligationSearch.by(Fields.LOCAL_DATE), ObligationSearch.by(Fields.MEETING_ID))
                .size(MOST)
                .build();
        views.search(request, Held.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .forEach(held -> add(held, found));
        return found;
    }

    private static void add(Held held, Map<UUID, List<Of>> found) {
        for (MeetingDoc.SuperiorPart told : held.superiors()) {
            List<Of> list = found.get(told.person());
            if (list != null) {
                list.add(new Of(held.meeting(), held.unit().id(), held.localDate(), told));
            }
        }
    }
}
