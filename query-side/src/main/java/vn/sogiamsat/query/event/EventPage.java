package vn.sogiamsat.query.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.port.StoredEvents;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** One event as a page, and its stored bytes. */
@Controller
class EventPage {
    private static final JsonMapper JSON = Json.mapper();

    private final EventReading reading;
    private final VisibleEvents visible;
    private final Wordings wordings;
    private final UnitTree units;
    private final StoredEvents stored;
    private final Show show;

    EventPage(
            EventReading reading,
            VisibleEvents visible,
            Wordings wordings,
            UnitTree units,
            StoredEvents stored,
            Show show) {
        this.reading = reading;
        this.visible = visible;
        this.wordings = wordings;
        this.units = units;
        this.stored = stored;
        this.show = show;
    }

    @GetMapping("/events/{id}")
    String event(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        EventReading.Read read = reading.read(id, scope).orElseThrow(ProblemException::notFound);
        Wording wording = wordings.of(Stream.of(List.of(read.entry()), read.named(), read.naming())
                .flatMap(List::stream)
                .toList());
        model.addAttribute("read", read);
        model.addAttribute("entry", read.entry());
        model.addAttribute("wording", wording);
        model.addAttribute("fields", wording.fields(read.entry()));
        model.addAttribute("raw", laidOut(read.doc().payload()));
        model.addAttribute(
                "withdraws",
                viewer.isAnyOf(UserRole.CLERK, UserRole.ADMINISTRATOR)
                        && !read.entry().isWithdrawn());
        if (read.unit() != null) {
            model.addAttribute(
                    "path",
                    units.path(read.unit(), show.dayOf(read.entry().occurredAt()))
                            .reversed());
        }
        return "event";
    }

    /** The bytes exactly as they lie in the store: what hashes are made of. */
    @GetMapping("/events/{id}/stored")
    ResponseEntity<byte[]> stored(@PathVariable UUID id, Scope scope) {
        StoredEvents.StoredEvent event =
                visible.find(id, scope).flatMap(doc -> stored.find(id)).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".json")
                                .build()
                                .toString())
                .body(event.payload());
    }

    private static String laidOut(String payload) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
        } catch (JacksonException e) {
            return payload;
        }
    }
}
