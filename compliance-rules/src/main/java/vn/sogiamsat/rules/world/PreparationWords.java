package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** How a meeting was prepared. */
final class PreparationWords {
    private final Meeting meeting;
    private final Roster roster;
    private final Values.Builder values;

    private PreparationWords(Meeting meeting, Roster roster, Values.Builder values) {
        this.meeting = meeting;
        this.roster = roster;
        this.values = values;
    }

    static void put(Meeting meeting, Roster roster, Values.Builder into) {
        new PreparationWords(meeting, roster, into).preparation();
    }

    private void preparation() {
        meeting.stream().latest(CommitteePreMeetingHeld.class).ifPresent(told -> {
            values.put(Word.MEETING_PREPARED_AT, told.fact().occurredAt(), told.evidence());
            values.put(
                    Word.MEETING_PREPARED_BY, (long) told.body().participants().size(), told.evidence());
        });
        Known.earliest(values, Word.MEETING_PAPERS_AT, meeting.stream().all(PreReadDocumentDistributed.class));
        if (roster.expected().isEmpty()) {
            return;
        }
        Set<UUID> open = new HashSet<>(roster.expected());
        open.addAll(roster.superiors());
        long toNotify = open.size();
        values.put(Word.MEETING_TO_NOTIFY, toNotify, List.of());
        List<Stream.Of<NoticeSent>> notices = meeting.stream().all(NoticeSent.class).stream()
                .filter(told -> told.body().statesTime()
                        && told.body().statesPlace()
                        && told.body().statesContent())
                .sorted(Comparator.comparing(told -> told.fact().occurredAt()))
                .toList();
        List<UUID> evidence = new ArrayList<>();
        Instant last = null;
        for (Stream.Of<NoticeSent> notice : notices) {
            if (open.remove(notice.body().person().value())) {
                evidence.add(notice.fact().eventId());
                last = notice.fact().occurredAt();
            }
        }
        List<UUID> known = Known.sorted(evidence);
        values.put(Word.MEETING_NOTIFIED, (long) known.size(), known);
        values.put(Word.MEETING_ALL_NOTIFIED_AT, open.isEmpty() ? last : null, known);
    }
}
