package vn.sogiamsat.command.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;

/** Reads from the ledger how far its own calendar has come. */
@Component
class CalendarReader {
    private static final String FIRST = StreamId.calendar(Subject.EARLIEST_YEAR).value();
    private static final String LAST = StreamId.calendar(Subject.LATEST_YEAR).value();
    private static final String CLOSED = EventTypes.of(DayClosed.class).name();
    private static final List<String> BEGINNINGS = List.of(
            EventTypes.of(PeriodOpened.class).name(),
            EventTypes.of(RulebookAdopted.class).name());

    private final EventArchive archive;
    private final FactCodec codec;

    CalendarReader(EventArchive archive, FactCodec codec) {
        this.archive = archive;
        this.codec = codec;
    }

    /** The day that was closed last; empty where none was. Days are closed one after the other. */
    Optional<LocalDate> lastClosed() {
        return archive.last(FIRST, LAST, CLOSED)
                .map(event -> ((DayClosed)
                                codec.fromBytes(event.type(), event.payload()).body())
                        .day());
    }

    /** The day on which there was a month or a rulebook for the first time; empty before it. Reads every event. */
    Optional<LocalDate> begin() {
        return archive.firstRecorded(BEGINNINGS).map(recorded -> LocalDate.ofInstant(recorded, CalendarKeeper.ZONE));
    }
}
