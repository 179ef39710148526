package vn.sogiamsat.query.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** The audit trail and single events for programs, with the same filters and the same scope as the pages. */
@RestController
@Tag(name = "Xem: sự kiện / Views: events")
class EventApi {
    private final AuditTrail trail;
    private final EventReading reading;
    private final EventJson json;

    EventApi(AuditTrail trail, EventReading reading, EventJson json) {
        this.trail = trail;
        this.reading = reading;
        this.json = json;
    }

    /** @param named the events this one withdraws or finds in conflict; naming: those that name this one */
    record Detail(EventJson.Line event, List<EventJson.Line> named, List<EventJson.Line> naming) {}

    @GetMapping("/api/views/events")
    @Operation(
            summary = "Nhật ký sự kiện / The audit trail",
            description = "Mới nhất trước, theo vị trí trong sổ / Newest first, by ledger position")
    Paged<EventJson.Line> events(@ParameterObject @ModelAttribute AuditFilter filter, Scope scope) {
        Paged<Entry> found = trail.find(filter, scope);
        return new Paged<>(found.total(), json.lines(found.items()), found.next());
    }

    @GetMapping("/api/views/events/{id}")
    @Operation(summary = "Một sự kiện / One event")
    Detail event(@PathVariable UUID id, Scope scope) {
        EventReading.Read read = reading.read(id, scope).orElseThrow(ProblemException::notFound);
        return new Detail(
                json.lines(List.of(read.entry())).getFirst(), json.lines(read.named()), json.lines(read.naming()));
    }
}
