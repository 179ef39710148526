package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.packaged.PackageManifest.Entry;
import vn.sogiamsat.core.port.FormIntake.Answer;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.PackageIntake.Judged;
import vn.sogiamsat.core.port.PackageIntake.Standing;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.packaged.PackageFile;
import vn.sogiamsat.imports.packaged.PackagedEvent;

/**
 * A package of a disconnected office. Nothing is read of it before its signature and every digest were found right; an
 * event that is new is told once the documents that it names lie in the vault.
 */
final class PackageJob implements Job<PackagedEvent> {
    private final PackageFile file;
    private final Judged judged;
    private final PackageTelling telling;
    private final FormUploads uploads;
    private final Map<String, Entry> documents;
    private final Map<String, Optional<FieldProblem>> kept = new HashMap<>();

    private PackageJob(PackageFile file, Judged judged, PackageTelling telling, FormUploads uploads) {
        this.file = file;
        this.judged = judged;
        this.telling = telling;
        this.uploads = uploads;
        this.documents = file.manifest().files().stream()
                .filter(Entry::isDocument)
                .collect(Collectors.toMap(Entry::sha256, Function.identity()));
    }

    /** @param recording whether its events are to be told, so that no other content may have its number any more */
    static PackageJob open(Path path, PackageDoor door, boolean recording) throws IOException, UnreadableFileException {
        PackageFile file = PackageFile.open(path);
        try {
            good(door.look(file));
            file.verify();
            Judged judged = good(recording ? door.begin(file) : door.look(file));
            return new PackageJob(
                    file, judged, door.telling(file.manifest().source(), judged.digest()), door.uploads());
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Judged good(Judged judged) throws UnreadableFileException {
        if (judged.standing() != Standing.GOOD) {
            throw new UnreadableFileException(judged.vi(), judged.en());
        }
        return judged;
    }

    @Override
    public void read(Predicate<PackagedEvent> sink) throws IOException, UnreadableFileException {
        boolean[] wanted = {true};
        file.read(event -> {
            wanted[0] = sink.test(event);
            return wanted[0];
        });
        for (String document : wanted[0] ? file.unnamed() : List.<String>of()) {
            if (!sink.test(PackagedEvent.unnamed(
                    document, Objects.requireNonNull(documents.get(document)).fileName()))) {
                return;
            }
        }
    }

    @Override
    public List<WeighedLine> settle(List<PackagedEvent> events, boolean recording) throws IOException {
        List<PackagedEvent> right =
                events.stream().filter(event -> event.wrong().isEmpty()).toList();
        List<Outcome> foreseen = telling.weigh(right);
        List<Outcome> answers = recording ? recorded(right, foreseen) : foreseen;
        List<WeighedLine> lines = new ArrayList<>();
        int next = 0;
        for (PackagedEvent event : events) {
            lines.add(
                    event.wrong().isPresent()
                            ? PackageLines.wrong(event)
                            : PackageLines.answered(event, answers.get(next++)));
        }
        return lines;
    }

    /** Events whose documents could not be kept are answered so, and not told. */
    private List<Outcome> recorded(List<PackagedEvent> events, List<Outcome> foreseen) throws IOException {
        List<Outcome> answers = new ArrayList<>();
        List<PackagedEvent> told = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Optional<FieldProblem> problem =
                    foreseen.get(i).answer() == Answer.NEW ? keepDocuments(events.get(i)) : Optional.empty();
            answers.add(problem.map(each -> new Outcome(Answer.WRONG, null, List.of(each)))
                    .orElse(foreseen.get(i)));
            if (problem.isEmpty()) {
                told.add(events.get(i));
            }
        }
        List<Outcome> taken = telling.take(told);
        int next = 0;
        for (int i = 0; i < events.size(); i++) {
            if (next < told.size() && told.get(next).equals(events.get(i))) {
                answers.set(i, taken.get(next++));
            }
        }
        return answers;
    }

    private Optional<FieldProblem> keepDocuments(PackagedEvent event) throws IOException {
        for (String digest : event.documents()) {
            Entry document = documents.get(digest);
            Optional<FieldProblem> problem = document == null ? Optional.empty() : keep(document);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Once; several events may name it. */
    private Optional<FieldProblem> keep(Entry document) throws IOException {
        Optional<FieldProblem> known = kept.get(document.sha256());
        if (known == null) {
            String classification = document.classification() == null ? "" : document.classification();
            try (InputStream content = file.open(document)) {
                known = Optional.ofNullable(uploads.keep(
                                new FormUploads.Upload(
                                        classification,
                                        document.fileName(),
                                        document.sha256(),
                                        file.manifest().source()),
                                content)
                        .problem());
            }
            kept.put(document.sha256(), known);
        }
        return known;
    }

    @Override
    public Understood understood() {
        return PackageLines.understood(file, judged);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
