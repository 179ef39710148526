package vn.sogiamsat.projections.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.projections.fold.AuditEntry;
import vn.sogiamsat.projections.fold.History;
import vn.sogiamsat.projections.fold.MeetingFold;
import vn.sogiamsat.projections.fold.NameFold;
import vn.sogiamsat.projections.fold.PersonFold;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.fold.UnitFold;
import vn.sogiamsat.projections.fold.UnitOfFact;
import vn.sogiamsat.projections.fold.UnitTree;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.write.OldNames;
import vn.sogiamsat.projections.write.ViewReader;

/**
 * Makes of one batch of facts what it changes in the views: at most two multi-gets, for meetings and persons not in
 * memory, and two bulks beside each other, for the audit trail and for the state views. Where the batch tells of units,
 * their documents are written by a bulk of their own before, so that the path of every event stands on a tree that is
 * kept. For one thread, for as long as the claim lasts.
 */
final class BatchProjector implements Projector {
    private final Writing writing;
    private final OldNames oldNames;
    private final States states;
    private final UnitTree tree;
    private final FactCodec codec;
    private final Function<PlacedFact, Optional<UUID>> unitToldBefore;
    private final StateChange.Form nameForm;
    private final JsonMapper mapper = Json.mapper();

    /** @param unitToldBefore finds the unit of a fact of an inspection or a rulebook in what was told before it */
    BatchProjector(
            Writing writing,
            ViewReader reader,
            OldNames oldNames,
            FactCodec codec,
            PersonalData personal,
            Function<PlacedFact, Optional<UUID>> unitToldBefore) {
        this.writing = writing;
        this.oldNames = oldNames;
        this.codec = codec;
        this.nameForm = nameForm(mapper, personal);
        this.unitToldBefore = unitToldBefore;
        this.states = new States(reader, codec);
        this.tree = new UnitTree();
        reader.eachUnit(doc -> tree.put(doc.unit().id(), History.of(doc.facts(), codec)));
    }

    @Override
    public void project(List<PlacedFact> batch) {
        Map<UUID, List<PlacedFact>> units = of("unit", batch);
        if (!units.isEmpty()) {
            projectUnits(units);
        }
        Map<UUID, List<PlacedFact>> meetings = of("meeting", batch);
        Map<UUID, List<PlacedFact>> persons = of("person", batch);
        states.load(meetings.keySet(), persons.keySet());

        List<StateChange> changes = new ArrayList<>();
        meetings.forEach((id, facts) -> changes.add(meeting(id, facts)));
        persons.forEach((id, facts) -> changes.add(person(id, facts)));
        Map<UUID, History> told = new LinkedHashMap<>();
        changes.forEach(change -> told.put(change.thing(), change.after()));
        changes.removeIf(StateChange::isKnown);
        persons.forEach((id, facts) -> name(id, facts).ifPresent(changes::add));
        List<Writing.Entry> entries =
                batch.stream().map(fact -> entry(fact, told)).toList();
        List<History> written = writing.write(entries, changes);
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).view() != View.PERSONS) {
                states.keep(changes.get(i).thing(), written.get(i));
            }
        }
        if (batch.stream().anyMatch(fact -> fact.fact().body() instanceof PersonKeyDestroyed)) {
            oldNames.expunge();
        }
    }

    private void projectUnits(Map<UUID, List<PlacedFact>> units) {
        List<StateChange> changes = new ArrayList<>();
        StateChange.Form form = (id, history) -> mapper.writeValueAsBytes(UnitFold.fold(id, history));
        units.forEach((id, facts) ->
                changes.add(StateChange.of(View.ORGANISATION, id, "unit-" + id, tree.history(id), facts, form)));
        changes.removeIf(StateChange::isKnown);
        List<History> written = writing.write(List.of(), changes);
        for (int i = 0; i < changes.size(); i++) {
            tree.put(changes.get(i).thing(), written.get(i));
        }
    }

    private StateChange meeting(UUID id, List<PlacedFact> facts) {
        return StateChange.of(
                View.MEETINGS,
                id,
                id.toString(),
                states.of(id),
                facts,
                (meeting, history) ->
                        mapper.writeValueAsBytes(MeetingFold.fold(meeting, history, cell(meeting, history))));
    }

    private MeetingDoc.@Nullable UnitPart cell(UUID meeting, History history) {
        return MeetingFold.ref(meeting, history)
                .map(ref -> new MeetingDoc.UnitPart(
                        ref.cell().value(),
                        ref.cellCode(),
                        tree.path(ref.cell().value(), ref.date(), MeetingFold.firstNaming(ref.cell(), history))))
                .orElse(null);
    }

    private StateChange person(UUID id, List<PlacedFact> facts) {
        return StateChange.of(
                View.ORGANISATION,
                id,
                "person-" + id,
                states.of(id),
                facts,
                (person, history) -> mapper.writeValueAsBytes(
                        PersonFold.fold(person, history, unit -> tree.name(unit, history.position()))));
    }

    /**
     * The name is made of the same facts as the person, but is a document of its own: whether it was written cannot be
     * told by the person's, so it is written again whenever its facts come again.
     */
    private Optional<StateChange> name(UUID id, List<PlacedFact> facts) {
        List<PlacedFact> naming = facts.stream()
                .filter(fact -> PersonFold.namesPerson(fact.fact().body()))
                .toList();
        if (naming.isEmpty()) {
            return Optional.empty();
        }
        History before = states.of(id).upTo(facts.getFirst().position() - 1);
        return Optional.of(StateChange.of(View.PERSONS, id, id.toString(), before, naming, nameForm));
    }

    private static StateChange.Form nameForm(JsonMapper mapper, PersonalData personal) {
        return new StateChange.Form() {
            @Override
            public byte[] json(UUID thing, History history) {
                return mapper.writeValueAsBytes(NameFold.fold(thing, history, personal));
            }

            @Override
            public long position(History history) {
                return NameFold.position(history);
            }
        };
    }

    private Writing.Entry entry(PlacedFact fact, Map<UUID, History> told) {
        return new Writing.Entry(
                fact,
                Attempt.of(
                        View.AUDIT,
                        fact.eventId().toString(),
                        fact.position(),
                        true,
                        () -> mapper.writeValueAsBytes(AuditEntry.of(fact, unit(fact, told), codec))));
    }

    private AuditDoc.@Nullable UnitPart unit(PlacedFact fact, Map<UUID, History> told) {
        return UnitOfFact.named(fact.fact().body())
                .or(() -> unitOfStream(fact, told))
                .map(unit -> new AuditDoc.UnitPart(
                        unit,
                        tree.code(unit, fact.position())
                                .orElseGet(() -> UnitOfFact.code(fact.fact().body())),
                        tree.path(unit, AuditEntry.day(fact), fact.position())))
                .orElse(null);
    }

    /** Where a fact names no unit, what was told before in its stream does. */
    private Optional<UUID> unitOfStream(PlacedFact fact, Map<UUID, History> told) {
        return switch (fact.kind()) {
            case "unit" -> Optional.of(fact.subject());
            case "meeting" ->
                MeetingFold.ref(fact.subject(), upTo(fact, told, states::of))
                        .map(ref -> ref.cell().value());
            case "person" -> PersonFold.unit(upTo(fact, told, states::of));
            case "inspection", "rulebook" -> unitToldBefore.apply(fact);
            default -> Optional.empty();
        };
    }

    private static History upTo(PlacedFact fact, Map<UUID, History> told, Function<UUID, History> before) {
        History history = told.get(fact.subject());
        return (history == null ? before.apply(fact.subject()) : history).upTo(fact.position());
    }

    private static Map<UUID, List<PlacedFact>> of(String kind, List<PlacedFact> batch) {
        Map<UUID, List<PlacedFact>> byThing = new LinkedHashMap<>();
        batch.stream()
                .filter(fact -> fact.kind().equals(kind))
                .forEach(fact -> byThing.computeIfAbsent(fact.subject(), thing -> new ArrayList<>())
                        .add(fact));
        return byThing;
    }
}
