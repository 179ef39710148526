package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regulations by which verdicts are planted, with their days, written down once more on purpose. */
enum Book {
    MERGERS("ban-giao", "2025-07-01", null),
    FIXED_DAY("ct-50-2025", "2025-07-23", null),
    CHARTER("dieu-le-dang", "2011-01-19", null),
    ONLINE("hd-03-2022", "2022-12-27", null),
    GUIDANCE_12("hd-12-2018", "2018-07-06", "2025-10-28"),
    GUIDANCE_42("hd-42-2025", "2025-10-28", null),
    SCORING("lc-29-2026", "2026-01-26", null),
    IMPLEMENTATION("qd-24-2021", "2021-07-30", "2026-07-26"),
    DIRECTIONS("qd-69-2022", "2022-07-06", null),
    SUPERIORS("yb-08-2021", "2021-06-30", null);

    private final String id;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    Book(String id, String from, @Nullable String to) {
        this.id = id;
        this.from = LocalDate.parse(from);
        this.to = to == null ? null : LocalDate.parse(to);
    }

    boolean binds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    String rule(String rule) {
        return id + "/" + rule;
    }

    /** The guidances on meetings in force on a day: one, or none before the first. */
    static List<Book> guidance(LocalDate day) {
        return Arrays.asList(GUIDANCE_12, GUIDANCE_42).stream()
                .filter(book -> book.binds(day))
                .toList();
    }
}
