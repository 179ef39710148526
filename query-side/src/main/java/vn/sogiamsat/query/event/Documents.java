package vn.sogiamsat.query.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Sha256;
import vn.sogiamsat.query.security.Scope;

/** Which documents an event refers to, and under what name. */
@Component
public class Documents {
    private final VisibleEvents visible;
    private final FactCodec codec = new FactCodec();

    Documents(VisibleEvents visible) {
        this.visible = visible;
    }

    /** @param name what the event calls the document: its file name, else its title; null when it does neither */
    public record Referred(String sha256, @Nullable String name) {}

    /** Empty unless the user sees the event and it refers to the document. */
    public Optional<Referred> referred(UUID event, String sha256, Scope scope) {
        return visible.find(event, scope)
                .map(doc -> Entry.of(doc, codec).body())
                .filter(body -> refersTo(body, sha256))
                .map(body -> new Referred(
                        sha256,
                        switch (body) {
                            case DocumentUploaded told -> told.fileName();
                            case PreReadDocumentDistributed told -> told.title();
                            default -> null;
                        }));
    }

    private static boolean refersTo(Object value, String sha256) {
        return switch (value) {
            case List<?> list -> list.stream().anyMatch(item -> refersTo(item, sha256));
            case Record record ->
                RecordValues.of(record).stream()
                        .anyMatch(part -> part.value() != null
                                && (part.component().isAnnotationPresent(Sha256.class)
                                        ? part.value().equals(sha256)
                                        : refersTo(part.value(), sha256)));
            default -> false;
        };
    }
}
