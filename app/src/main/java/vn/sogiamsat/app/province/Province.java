package vn.sogiamsat.app.province;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.core.Json;

/** Writes a made-up province into a folder that can be sent as any other sample. */
public final class Province {
    private static final String PLAN = "manifest.json";

    /** Beside the sample: the planted verdicts, one JSON object a line. */
    static final String VERDICTS = "verdicts.jsonl";

    private static final JsonMapper JSON = Json.mapper();

    private final ProvinceSize size;
    private final Path folder;
    private final People people;
    private final Calendar calendar;
    private final PeriodVerdicts periods;

    private Province(ProvinceSize size, Path folder) {
        this.size = size;
        this.folder = folder;
        this.people = new People(size);
        this.calendar = Calendar.of(people);
        this.periods = new PeriodVerdicts(calendar);
    }

    /** How much was written. */
    public record Written(int files, long events) {}

    /**
     * Writes everything; in memory is only one cell's month at a time.
     *
     * @throws Refusal when something else is in the folder
     */
    public static Written write(ProvinceSize size, Path folder) {
        try {
            Files.createDirectories(folder);
            refuseOthers(folder);
            return new Province(size, folder).write();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    private static void refuseOthers(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new Refusal(
                        "Thư mục %s không trống; hãy chọn thư mục khác.".formatted(folder),
                        "The folder %s is not empty; choose another one.".formatted(folder));
            }
        }
    }

    private Written write() throws IOException {
        try (Batches events = new Batches(folder);
                BufferedWriter verdicts = Files.newBufferedWriter(folder.resolve(VERDICTS))) {
            List<Cell> cells = people.cells();
            organisation(events, cells);
            for (YearMonth month : size.all()) {
                events.begin("Sinh hoạt chi bộ tháng " + month);
                for (Cell cell : cells) {
                    month(events, verdicts, cell, month);
                }
            }
            events.close();
            manifest(events);
            return new Written(events.written().size(), events.events());
        }
    }

    private void organisation(Batches events, List<Cell> cells) {
        OrganisationTale tale = new OrganisationTale(people);
        events.begin("Cây tổ chức đảng");
        cells.forEach(cell -> events.add(tale.units(cell)));
        events.begin("Đảng viên và chức vụ");
        cells.forEach(cell -> events.add(tale.members(cell)));
        events.begin("Cấp ủy và phân công theo dõi chi bộ");
        cells.stream().filter(cell -> cell.place() == 0).forEach(cell -> events.add(tale.superiors(cell)));
    }

    private void month(Batches events, BufferedWriter verdicts, Cell cell, YearMonth month) throws IOException {
        people.merging(cell)
                .filter(merging -> YearMonth.from(merging.day()).equals(month))
                .ifPresent(merging -> events.add(new MergingTale(new OrganisationTale(people), merging).tell()));
        for (Meeting meeting : calendar.meetings(cell, month)) {
            events.add(MeetingTale.of(calendar, meeting));
            write(verdicts, MeetingVerdicts.of(calendar, meeting));
        }
        write(verdicts, periods.month(cell, month));
        boolean isLast = month.equals(size.all().getLast());
        if (month.getMonthValue() % 3 == 0 || isLast) {
            write(verdicts, periods.quarter(cell, month.minusMonths((month.getMonthValue() - 1) % 3)));
        }
        if (month.getMonthValue() == 12 || isLast) {
            write(verdicts, periods.members(cell, month.getYear()));
            write(verdicts, cell.place() == 0 ? periods.superiors(cell, month.getYear()) : List.of());
        }
        write(verdicts, isLast ? periods.merger(cell) : List.of());
    }

    private static void write(BufferedWriter out, List<Verdict> verdicts) throws IOException {
        for (Verdict verdict : verdicts) {
            out.write(JSON.writeValueAsString(verdict));
            out.write('\n');
        }
    }

    private void manifest(Batches events) throws IOException {
        Data source = Data.of()
                .with("name", Telling.SOURCE)
                .with("title", "Sổ tay đảng viên điện tử (dữ liệu mẫu)")
                .with("types", List.of("vn.sogiamsat.unit.*", "vn.sogiamsat.person.*", "vn.sogiamsat.meeting.*"))
                .with("units", List.of("*"));
        List<Object> steps = new ArrayList<>();
        events.written()
                .forEach(batch -> steps.add(Data.of()
                        .with("source", Telling.SOURCE)
                        .with("title", batch.title())
                        .with("batch", batch.file())
                        .fields()));
        String title = "Một tỉnh mẫu: %d chi bộ, %d tháng từ %s. Toàn bộ là dữ liệu giả định."
                .formatted(size.cells(), size.months(), size.start());
        Data manifest = Data.of()
                .with("title", title)
                .with("sources", List.of(source.fields()))
                .with("steps", steps);
        Files.writeString(
                folder.resolve(PLAN), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest.fields()));
    }
}
