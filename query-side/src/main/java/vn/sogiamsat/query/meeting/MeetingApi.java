package vn.sogiamsat.query.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.event.EventJson;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** Meetings for programs, with the same filters and the same scope as the pages. */
@RestController
@Tag(name = "Xem: buổi sinh hoạt / Views: meetings")
class MeetingApi {
    private final MeetingSearch meetings;
    private final EventJson events;
    private final Show show;
    private final FactCodec codec = new FactCodec();

    MeetingApi(MeetingSearch meetings, EventJson events, Show show) {
        this.meetings = meetings;
        this.events = events;
        this.show = show;
    }

    /**
     * @param date in Asia/Ho_Chi_Minh
     * @param start UTC; null while unknown, like {@code end}
     * @param minutes from the opening to the end without breaks; null while unknown
     * @param points of 100; null without a score, like {@code level}
     * @param path the cell and everything above it on that day, from the cell up
     * @param position the ledger position up to which this is told
     */
    record Meeting(
            UUID id,
            LocalDate date,
            @Nullable String kind,
            @Nullable String mode,
            String status,
            @Nullable String start,
            @Nullable String end,
            @Nullable Integer minutes,
            @Nullable Integer points,
            @Nullable String level,
            @Nullable String place,
            List<UnitTree.Unit> path,
            MeetingDoc.Counts counts,
            String firstRecordedAt,
            String lastRecordedAt,
            long position) {}

    /** @param events every event of the meeting in ledger order */
    record Detail(Meeting meeting, List<EventJson.Line> events) {}

    @GetMapping("/api/views/meetings")
    @Operation(
            summary = "Danh sách buổi sinh hoạt / Meetings",
            description = "Mới nhất trước nếu không nói khác / Newest first unless told otherwise")
    Paged<Meeting> meetings(@ParameterObject @ModelAttribute MeetingFilter filter, Scope scope) {
        Paged<MeetingRow> found = meetings.find(filter, scope);
        return new Paged<>(
                found.total(),
                found.items().stream().map(row -> json(row, scope)).toList(),
                found.next());
    }

    @GetMapping("/api/views/meetings/{id}")
    @Operation(summary = "Một buổi sinh hoạt với mọi sự kiện / One meeting with all its events")
    Detail meeting(@PathVariable UUID id, Scope scope) {
        MeetingDoc doc = meetings.find(id, scope).orElseThrow(ProblemException::notFound);
        return new Detail(
                json(MeetingRow.of(doc), scope),
                events.lines(MeetingStory.of(doc, codec).entries()));
    }

    private Meeting json(MeetingRow row, Scope scope) {
        return new Meeting(
                row.meeting().id(),
                row.localDate(),
                row.meeting().kind(),
                row.meeting().mode(),
                row.meeting().status(),
                row.meeting().start() == null ? null : show.exact(row.meeting().start()),
                row.meeting().end() == null ? null : show.exact(row.meeting().end()),
                row.meeting().minutes(),
                row.meeting().points(),
                row.meeting().level(),
                row.meeting().place(),
                meetings.path(row, scope),
                row.counts(),
                show.exact(row.firstRecordedAt()),
                show.exact(row.lastRecordedAt()),
                row.position());
    }
}
