package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.Directions;
import vn.sogiamsat.rules.world.Meeting;
import vn.sogiamsat.rules.world.Merger;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.World;

/** Judges what happens once: meetings, directions, mergers. */
final class MeetingCases {
    private static final String CALLED_OFF = "Buổi sinh hoạt đã bị hủy (the meeting was called off)";

    private final World world;
    private final Regulations regulations;
    private final MeetingValues values;
    private final Map<UUID, Memo> memos = new HashMap<>();

    MeetingCases(World world, Regulations regulations, MeetingValues values) {
        this.world = world;
        this.regulations = regulations;
        this.values = values;
    }

    /** A meeting is there to be judged once somebody told when it is or was. */
    private Optional<Meeting> meetingToJudge(UUID id) {
        return world.meeting(id)
                .filter(meeting -> meeting.cell().isPresent() && meeting.start().isPresent());
    }

    List<Obligation> meeting(UUID id) {
        return meetingToJudge(id).map(this::judge).orElse(List.of());
    }

    private List<Obligation> judge(Meeting meeting) {
        UUID cell = meeting.cell().orElseThrow();
        LocalDate day = meeting.day().orElseThrow();
        Instant start = meeting.start().orElseThrow();
        Values words = values.of(meeting);
        List<Applied> rules = regulations.rules().binding(day, world.path(cell, day), world);
        Memo before = memos.get(meeting.id());
        Map<String, Obligation> made = new LinkedHashMap<>();
        for (Applied rule : rules) {
            if (rule.rule().subject() == SubjectKind.MEETING) {
                Instant end = meeting.end().filter(at -> !at.isBefore(start)).orElse(Times.endOf(day));
                Draft draft =
                        new Draft(rule, SubjectKind.MEETING, meeting.id(), about(meeting, words), cell, "", start, end);
                made.put(
                        rule.name(),
                        before != null && before.holds(rule, rules, words, meeting.isCalledOff())
                                ? Objects.requireNonNull(before.made().get(rule.name()))
                                : meeting.isCalledOff()
                                        ? draft.notApplicable(CALLED_OFF, List.of())
                                        : once(draft, rule.rule().demand(), words));
            }
        }
        memos.put(meeting.id(), new Memo(rules, words, meeting.isCalledOff(), made));
        return List.copyOf(made.values());
    }

    /**
     * How a meeting was judged last. Most facts change few words, and a rule that uses none of them judges as before.
     *
     * @param rules as {@link Rules#binding} gave them: another list, other rules
     */
    private record Memo(List<Applied> rules, Values words, boolean isCalledOff, Map<String, Obligation> made) {
        private static final Set<Word> OF_ALL = Set.of(Word.MEETING_KIND, Word.MEETING_START, Word.MEETING_END);

        boolean holds(Applied rule, List<Applied> rules, Values words, boolean isCalledOff) {
            return this.rules == rules
                    && this.isCalledOff == isCalledOff
                    && this.words.same(words, OF_ALL)
                    && this.words.same(words, rule.words());
        }
    }

    private static Obligation.Meeting about(Meeting meeting, Values words) {
        return new Obligation.Meeting(
                meeting.id(),
                words.get(Word.MEETING_KIND).map(String.class::cast).orElse(""));
    }

    private static Obligation once(Draft draft, Demand demand, Values words) {
        return switch (demand) {
            case Demand.Check check -> Judge.check(draft, check, words);
            case Demand.Deadline deadline -> Judge.deadline(draft, deadline, words);
            case Demand.Count count -> throw inPeriods(draft);
            case Demand.Streak streak -> throw inPeriods(draft);
        };
    }

    private static IllegalStateException inPeriods(Draft draft) {
        return new IllegalStateException(draft.rule().name() + " counts in periods, and is about what happens once");
    }

    List<Obligation> directions(UUID id) {
        return meetingToJudge(id).map(this::judgeDirections).orElse(List.of());
    }

    private List<Obligation> judgeDirections(Meeting meeting) {
        UUID cell = meeting.cell().orElseThrow();
        LocalDate day = meeting.day().orElseThrow();
        List<Obligation> obligations = new ArrayList<>();
        Directions.of(world, meeting).forEach((direction, given) -> {
            Values words = values.of(meeting).with(given);
            Instant at =
                    given.get(Word.DIRECTION_GIVEN_AT).map(Instant.class::cast).orElseThrow();
            for (Applied rule : regulations.rules().binding(day, world.path(cell, day), world)) {
                if (rule.rule().subject() == SubjectKind.DIRECTION) {
                    Draft draft = new Draft(
                            rule,
                            SubjectKind.DIRECTION,
                            direction,
                            about(meeting, words),
                            cell,
                            "",
                            at,
                            Times.endOf(day.plusMonths(2).withDayOfMonth(1).minusDays(1)));
                    obligations.add(once(draft, rule.rule().demand(), words));
                }
            }
        });
        return obligations;
    }

    List<Obligation> merger(UUID unit) {
        return Merger.of(world, unit).map(this::judge).orElse(List.of());
    }

    private List<Obligation> judge(Merger merger) {
        // By the rules that bound the unit on its last day: afterwards it is in no tree.
        LocalDate last = merger.day().minusDays(1);
        Instant at = merger.day().atStartOfDay(Told.ZONE).toInstant();
        List<Obligation> obligations = new ArrayList<>();
        for (Applied rule : regulations.rules().binding(last, world.path(merger.unit(), last), world)) {
            if (rule.rule().subject() == SubjectKind.MERGED_UNIT) {
                Draft draft =
                        new Draft(rule, SubjectKind.MERGED_UNIT, merger.unit(), null, merger.successor(), "", at, at);
                obligations.add(once(draft, rule.rule().demand(), merger.words()));
            }
        }
        return obligations;
    }
}
