package vn.sogiamsat.command.schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.schema.SchemaCatalog;

/** Tells senders what they may send. */
@RestController
@Tag(name = "Schemas", description = "Lược đồ và ví dụ của từng loại sự kiện")
class SchemaController {
    private final SchemaCatalog catalog = new SchemaCatalog();

    /** @param subject the form of the CloudEvent's subject */
    record Listed(String type, String vi, String en, String subject, String href) {}

    /** A type with the schema of its data and an example of the whole event. */
    record Described(
            String type,
            String vi,
            String en,
            String subject,
            @JsonRawValue @Schema(type = "object") String schema,
            @JsonRawValue @Schema(type = "object") String example) {}

    @GetMapping("/api/schemas")
    @Operation(summary = "Mọi loại sự kiện được nhận (Every type that is accepted)")
    List<Listed> list() {
        return catalog.all().stream()
                .map(entry -> new Listed(
                        entry.type(), entry.vi(), entry.en(), entry.subject(), "/api/schemas/" + entry.type()))
                .toList();
    }

    @GetMapping("/api/schemas/{type}")
    @Operation(summary = "Lược đồ và ví dụ của một loại (Schema and example of one type)")
    Described describe(@PathVariable String type) {
        SchemaCatalog.Entry entry = entry(type);
        return new Described(entry.type(), entry.vi(), entry.en(), entry.subject(), entry.schema(), entry.example());
    }

    @GetMapping(value = "/api/schemas/{type}/schema", produces = "application/schema+json")
    @Operation(summary = "Chỉ lược đồ JSON (The JSON Schema alone)")
    String schema(@PathVariable String type) {
        return entry(type).schema();
    }

    @GetMapping(value = "/api/schemas/{type}/example", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Chỉ ví dụ (The example alone)")
    String example(@PathVariable String type) {
        return entry(type).example();
    }

    private SchemaCatalog.Entry entry(String type) {
        return catalog.byType(type)
                .orElseThrow(() -> Problem.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-type",
                                "Không có loại sự kiện này",
                                "Xem danh sách ở /api/schemas; loại gồm cả số hiệu bản, như"
                                        + " vn.sogiamsat.meeting.scheduled.v1.",
                                "See the list at /api/schemas; a type ends in its revision, such as"
                                        + " vn.sogiamsat.meeting.scheduled.v1.")
                        .asException());
    }
}
