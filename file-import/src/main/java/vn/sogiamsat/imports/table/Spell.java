package vn.sogiamsat.imports.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** From which day a thing holds, and until which. */
final class Spell {
    private static final Column FROM = Column.required(
                    "Từ ngày",
                    "From",
                    "Ngày bắt đầu có hiệu lực, dd/MM/yyyy.",
                    "First day on which it holds, dd/MM/yyyy.",
                    "01/06/2010")
            .or("Có hiệu lực từ ngày", "Valid from", "Ngày bắt đầu");

    private static final Column UNTIL = Column.optional(
                    "Đến trước ngày",
                    "Until (exclusive)",
                    "Ngày đầu tiên không còn hiệu lực, dd/MM/yyyy; để trống khi chưa biết.",
                    "First day on which it holds no longer, dd/MM/yyyy; leave blank while it is not known.",
                    "")
            .or("Có hiệu lực đến hết trước ngày", "Until");

    static final List<Column> COLUMNS = List.of(FROM, UNTIL);

    private final LocalDate from;

    private Spell(LocalDate from) {
        this.from = from;
    }

    /** Puts the days into the data. */
    static Spell put(ObjectNode data, Values values) {
        LocalDate from = values.day(FROM);
        Optional<LocalDate> until = values.optionalDay(UNTIL);
        data.put("validFrom", from.toString());
        until.ifPresent(day -> {
            data.put("validTo", day.toString());
            if (!day.isAfter(from)) {
                values.wrong(
                        UNTIL,
                        "Phải sau “%s”".formatted(FROM.head().vi()),
                        "must be after “%s”".formatted(FROM.head().en()));
            }
        });
        return new Spell(from);
    }

    LocalDate from() {
        return from;
    }

    /** The first moment of it: nothing finer than the day is known. */
    Instant begins() {
        return Values.at(from, LocalTime.MIDNIGHT);
    }
}
