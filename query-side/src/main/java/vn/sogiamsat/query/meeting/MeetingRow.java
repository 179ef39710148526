package vn.sogiamsat.query.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.core.event.QualityLevel;
import vn.sogiamsat.core.view.MeetingDoc;

/** One meeting in a list: its document without facts and persons. */
record MeetingRow(
        MeetingDoc.MeetingPart meeting,
        MeetingDoc.UnitPart unit,
        LocalDate localDate,
        MeetingDoc.Counts counts,
        Instant firstRecordedAt,
        Instant lastRecordedAt,
        long position) {

    static MeetingRow of(MeetingDoc doc) {
        return new MeetingRow(
                doc.meeting(),
                doc.unit(),
                doc.localDate(),
                doc.counts(),
                doc.firstRecordedAt(),
                doc.lastRecordedAt(),
                doc.position());
    }

    public MeetingStatus status() {
        return MeetingStatus.of(meeting.status());
    }

    public @Nullable MeetingKind kind() {
        return Closed.find(MeetingKind.values(), meeting.kind());
    }

    public @Nullable QualityLevel level() {
        return Closed.find(QualityLevel.values(), meeting.level());
    }

    public @Nullable MeetingMode mode() {
        return Closed.find(MeetingMode.values(), meeting.mode());
    }
}
