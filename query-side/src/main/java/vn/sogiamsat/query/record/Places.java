package vn.sogiamsat.query.record;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Beside which section a rule belongs, by what it looks at. */
final class Places {
    private static final Map<String, Section> PLACES = Map.ofEntries(
            Map.entry("meeting.prepared_at", Section.PREPARED),
            Map.entry("meeting.approval_cited", Section.SCHEDULE),
            Map.entry("meeting.mode", Section.SCHEDULE),
            Map.entry("meeting.day_of_month", Section.SCHEDULE),
            Map.entry("meeting.all_notified_at", Section.NOTICE),
            Map.entry("meeting.papers_at", Section.PAPERS),
            Map.entry("meeting.present", Section.ROLL),
            Map.entry("meeting.absent_unexcused", Section.ROLL),
            Map.entry("meeting.roll_called", Section.ROLL),
            Map.entry("attendance.presence", Section.ROLL),
            Map.entry("meeting.minutes", Section.COURSE),
            Map.entry("meeting.end", Section.COURSE),
            Map.entry("meeting.part_kinds", Section.COURSE),
            Map.entry("meeting.interventions", Section.SPEECHES),
            Map.entry("meeting.superiors_present", Section.ROLL),
            Map.entry("meeting.superior_minutes", Section.ROLL),
            Map.entry("meeting.votes", Section.VOTES),
            Map.entry("meeting.tasks", Section.RESOLUTION),
            Map.entry("meeting.minutes_read_at", Section.MINUTES),
            Map.entry("meeting.level", Section.SCORE),
            Map.entry("meeting.score", Section.SCORE),
            Map.entry("meeting.result_posted_at", Section.RESULT));

    private Places() {}

    /** The first section, in the order of the meeting, that one of the words belongs to. */
    static Section of(Set<String> words) {
        return words.stream()
                .filter(PLACES::containsKey)
                .map(PLACES::get)
                .min(Comparator.naturalOrder())
                .orElse(Section.COURSE);
    }
}
