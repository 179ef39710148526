package vn.sogiamsat.core.inspection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.ConclusionIssued;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.InspectionOpened;
import vn.sogiamsat.core.event.RecordExamined;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.view.StandingFacts;

/** What the standing facts of an inspection come to, whatever the order in which they came. */
public final class Inspection {
    private final List<Fact> facts;

    private Inspection(List<Fact> facts) {
        this.facts = facts;
    }

    /** @param told facts of one inspection and withdrawals of them, in any order; the same may come several times */
    public static Inspection of(Collection<Fact> told) {
        StandingFacts standing =
                StandingFacts.of(told.stream().map(StandingFacts.Told::of).toList());
        Set<UUID> seen = new HashSet<>();
        return new Inspection(told.stream()
                .filter(fact -> standing.stands(fact.header().eventId()))
                .filter(fact -> seen.add(fact.header().eventId()))
                .sorted(StandingFacts.byTime(
                        fact -> fact.header().recordedAt(),
                        (Fact fact) -> fact.header().eventId()))
                .toList());
    }

    /** Of several the later; empty where it is not open yet, or its opening was withdrawn. */
    public Optional<Told<InspectionOpened>> opened() {
        return last(InspectionOpened.class);
    }

    public List<Told<FindingNoted>> findings() {
        return all(FindingNoted.class);
    }

    public List<Question> questions() {
        List<Told<ExplanationAnswered>> answers = all(ExplanationAnswered.class);
        return all(ExplanationAsked.class).stream()
                .map(asked -> new Question(
                        asked,
                        answers.stream()
                                .filter(answer ->
                                        answer.body().code().equals(asked.body().code()))
                                .toList()))
                .toList();
    }

    public Optional<Question> question(String code) {
        return questions().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Told<ConclusionIssued>> conclusion() {
        return last(ConclusionIssued.class);
    }

    public List<Remedy> remedies() {
        List<Told<RemedyReported>> reports = all(RemedyReported.class);
        List<Told<RemedyAssessed>> assessments = all(RemedyAssessed.class);
        return all(RemedyDue.class).stream()
                .map(due -> new Remedy(
                        due,
                        reports.stream()
                                .filter(report ->
                                        report.body().code().equals(due.body().code()))
                                .toList(),
                        assessments.stream()
                                .filter(assessed ->
                                        assessed.body().code().equals(due.body().code()))
                                .toList()))
                .toList();
    }

    public Optional<Remedy> remedy(String code) {
        return remedies().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** What its members opened in this ledger. */
    public List<Told<RecordOpened>> opens() {
        return all(RecordOpened.class);
    }

    /** What its members asked for and were refused. */
    public List<Told<RecordRefused>> refusals() {
        return all(RecordRefused.class);
    }

    /** What a sending system told that was examined. */
    public List<Told<RecordExamined>> examined() {
        return all(RecordExamined.class);
    }

    public Optional<Told<InspectionClosed>> closed() {
        return last(InspectionClosed.class);
    }

    /** Whether it is open, and a login is of its team. */
    public boolean isAtWork(String login) {
        return closed().isEmpty() && isMember(login);
    }

    public boolean isMember(String login) {
        return team().contains(login);
    }

    /** Logins of those who work on it here. */
    public List<String> team() {
        return opened().map(told -> told.body().team()).orElse(List.of());
    }

    /** The units of its scope, each with everything below it. */
    public List<UnitId> units() {
        return opened().map(told -> told.body().units()).orElse(List.of());
    }

    /** Whether a fact of it stands. */
    public boolean stands(UUID event) {
        return facts.stream().anyMatch(fact -> fact.header().eventId().equals(event));
    }

    private <E extends Event> List<Told<E>> all(Class<E> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.body()))
                .map(fact -> new Told<>(fact.header(), type.cast(fact.body())))
                .toList();
    }

    private <E extends Event> Optional<Told<E>> last(Class<E> type) {
        List<Told<E>> all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
