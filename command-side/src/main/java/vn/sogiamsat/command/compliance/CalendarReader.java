package vn.sogiamsat.command.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;

/** Reads from the ledger how far its own calendar has come. */
@Component
class CalendarReader {
    private final JdbcClient jdbc;

    CalendarReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day that was closed; empty where none was. */
    Optional<LocalDate> lastClosed() {
        return one(jdbc.sql("""
                        select max(convert_from(payload, 'UTF8')::json -> 'body' ->> 'day') from events.event
                        where stream between :first and :last and type = :closed""")
                        .param("first", StreamId.calendar(Subject.EARLIEST_YEAR).value())
                        .param("last", StreamId.calendar(Subject.LATEST_YEAR).value())
                        .param("closed", EventTypes.of(DayClosed.class).name()))
                .map(LocalDate::parse);
    }

    /** The day on which there was a month or a rulebook for the first time; empty before it. Reads every event. */
    Optional<LocalDate> begin() {
        return one(jdbc.sql("select min(recorded_at) from events.event where type in (:types)")
                        .param(
                                "types",
                                List.of(
                                        EventTypes.of(PeriodOpened.class).name(),
                                        EventTypes.of(RulebookAdopted.class).name())))
                .map(recorded -> LocalDate.ofInstant(Instant.parse(recorded), CalendarKeeper.ZONE));
    }

    /** What is aggregated from no row is null. */
    private static Optional<String> one(JdbcClient.StatementSpec aggregate) {
        return aggregate
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
    }
}
