package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.rules.book.Confidence;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.Expression;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.book.Words;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/**
 * Judges a meeting that is only being written down, with the engine that judges what is recorded: by the rulebooks in
 * force at its cell on its day, from what is known of the cell, of its members and of the meeting.
 */
@Component
public class Foresight {
    /** Nothing of it is recorded, and no rule looks at it. */
    private static final DecidingDocument NONE = new DecidingDocument("-", "-", LocalDate.EPOCH);

    private final Rulebooks rulebooks;
    private final Decisions decisions;
    private final UnitTree tree;
    private final Views views;
    private final FactCodec codec = new FactCodec();

    Foresight(Rulebooks rulebooks, Decisions decisions, UnitTree tree, Views views) {
        this.rulebooks = rulebooks;
        this.decisions = decisions;
        this.tree = tree;
        this.views = views;
    }

    /**
     * A demand on the meeting that is not met as it stands.
     *
     * @param confidence the least sure of the rule and its thresholds
     * @param words what the rule looks at, such as {@code meeting.all_notified_at}
     * @param late whether it was done, but after the moment
     */
    public record Unmet(
            String rule,
            Words title,
            Words demands,
            Confidence confidence,
            Instant dueAt,
            boolean late,
            Set<String> words) {
        public Unmet {
            words = Set.copyOf(words);
        }
    }

    /**
     * @param persons who belong to the cell and follow it
     * @param known what is recorded of the meeting
     * @param typed what is not recorded yet
     */
    public List<Unmet> of(
            UUID meeting,
            UUID cell,
            LocalDate day,
            Collection<UUID> persons,
            List<FactLine> known,
            List<Told> typed,
            Scope scope) {
        Library library = rulebooks.library();
        List<Adopted> books = library.inForce(day);
        if (books.isEmpty()) {
            return List.of();
        }
        Engine engine = new Engine();
        Stream.of(decided(books, day, scope), world(cell, day, persons), read(known, "meeting-" + meeting), typed)
                .flatMap(List::stream)
                .forEach(engine::add);
        return engine.current().stream()
                .map(Version::obligation)
                .filter(obligation -> obligation.about() instanceof Obligation.Meeting about
                        && about.id().equals(meeting))
                .filter(obligation -> obligation.applicability() != Applicability.NOT_APPLICABLE)
                .filter(obligation -> !obligation.metInTime())
                .map(obligation -> unmet(obligation, library, day))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Unmet::rule))
                .toList();
    }

    private static @Nullable Unmet unmet(Obligation obligation, Library library, LocalDate day) {
        RuleText text = library.rule(obligation.rule(), day);
        Rule rule = text.rule();
        Confidence confidence = text.confidence();
        return rule == null || confidence == null
                ? null
                : new Unmet(
                        obligation.rule(),
                        rule.title(),
                        rule.demands(),
                        confidence,
                        obligation.dueAt(),
                        obligation.metAt() != null,
                        words(rule.demand()));
    }

    private static Set<String> words(Demand demand) {
        Stream<Expression> looked = switch (demand) {
            case Demand.Count count -> Stream.of(count.counts());
            case Demand.Deadline deadline -> Stream.of(deadline.met());
            case Demand.Check check -> Stream.of(check.holds());
            case Demand.Streak streak -> Stream.of(streak.counts());
        };
        return looked.flatMap(expression -> expression.words().stream())
                .map(Word::title)
                .collect(Collectors.toSet());
    }

    private List<Told> decided(List<Adopted> books, LocalDate day, Scope scope) {
        List<Told> facts = new ArrayList<>();
        for (Adopted book : books) {
            Instant at = book.doc().recordedAt();
            facts.add(new Told(
                    0,
                    book.event(),
                    Header.LEDGER,
                    at,
                    at,
                    new RulebookAdopted(
                            book.id(),
                            book.text(),
                            Texts.sha256(book.text()),
                            book.doc().inForceFrom(),
                            book.doc().end(),
                            book.doc().replaces(),
                            NONE)));
            decisions.otherValues(book.id(), book.book(), day, scope).all().stream()
                    .map(other -> new Told(
                            0, other.event(), Header.LEDGER, other.recordedAt(), other.recordedAt(), other.told()))
                    .forEach(facts::add);
        }
        YearMonth month = YearMonth.from(day);
        facts.add(new Told(
                0,
                EventIds.of(Header.LEDGER, PeriodOpened.sourceId(month)),
                Header.LEDGER,
                Instant.EPOCH,
                Instant.EPOCH,
                PeriodOpened.of(month)));
        return facts;
    }

    private List<Told> world(UUID cell, LocalDate day, Collection<UUID> persons) {
        String index = views.indices().organisation();
        List<Told> facts = new ArrayList<>();
        views.get(
                        index,
                        tree.path(cell, day).stream()
                                .map(unit -> "unit-" + unit.id())
                                .toList(),
                        UnitDoc.class)
                .forEach(doc ->
                        facts.addAll(read(doc.facts(), "unit-" + doc.unit().id())));
        views.get(index, persons.stream().map(person -> "person-" + person).toList(), PersonDoc.class)
                .forEach(doc ->
                        facts.addAll(read(doc.facts(), "person-" + doc.person().id())));
        return facts;
    }

    private List<Told> read(List<FactLine> lines, String stream) {
        List<Told> facts = new ArrayList<>();
        for (FactLine line : lines) {
            Entry entry = Entry.of(line, stream, codec, List.of());
            if (entry.body() != null && !entry.isWithdrawn()) {
                facts.add(new Told(
                        line.position(),
                        line.eventId(),
                        line.source(),
                        line.occurredAt(),
                        line.recordedAt(),
                        entry.body()));
            }
        }
        return facts;
    }
}
