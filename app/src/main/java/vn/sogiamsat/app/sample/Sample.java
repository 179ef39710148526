package vn.sogiamsat.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.terminal.Refusal;

/** A folder of submissions: who sent them, and what, in which order. It is told by its {@code manifest.json}. */
public record Sample(Path folder, Manifest manifest) {

    record Manifest(String title, List<Source> sources, List<Step> steps) {}

    /** A sending system. */
    record Source(String name, String title, List<String> types, List<String> units) {}

    /**
     * One submission.
     *
     * @param batch file with a JSON array of CloudEvents; null when a document is sent
     * @param document file to upload; null when a batch is sent
     * @param classification of the document; null for an ordinary one
     */
    record Step(
            String source,
            String title,
            @Nullable String batch,
            @Nullable String document,
            @Nullable String classification) {}

    /** @throws Refusal when there is no manifest, or it cannot be read as one */
    public static Sample read(Path folder) {
        Path file = folder.resolve("manifest.json");
        try {
            Manifest manifest = new JsonMapper().readValue(Files.readString(file), Manifest.class);
            Sample sample = new Sample(folder, manifest);
            manifest.steps().forEach(step -> sample.refuseIncomplete(file, step));
            return sample;
        } catch (IOException | JacksonException e) {
            throw new Refusal(
                    "Không đọc được %s: %s".formatted(file, e.getMessage()),
                    "%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Source source(String name) {
        return manifest.sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void refuseIncomplete(Path file, Step step) {
        boolean known =
                manifest.sources().stream().anyMatch(source -> source.name().equals(step.source()));
        boolean one = (step.batch() == null) != (step.document() == null);
        String named = step.batch() != null ? step.batch() : step.document();
        if (!known || !one || named == null || !Files.isReadable(file(named))) {
            throw new Refusal(
                    "Bước “%s” trong %s chưa đúng: cần một nguồn đã khai, và một tệp batch hoặc document đọc được."
                            .formatted(step.title(), file),
                    "The step “%s” of %s is incomplete: it needs a declared source, and one readable file, batch or document."
                            .formatted(step.title(), file));
        }
    }
}
