package vn.sogiamsat.command.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.StreamId;

/** Streams whose facts can contradict each other: each has an aggregate that sees every fact of it. */
@Component
class AggregateStreams {
    private final Repository<MeetingStream> meetings;
    private final Repository<UnitStream> units;
    private final Repository<PersonStream> persons;
    private final Repository<InspectionStream> inspections;
    private final DirectoryUpdate directory;
    private final Stamp stamp;

    AggregateStreams(
            Repository<MeetingStream> meetings,
            Repository<UnitStream> units,
            Repository<PersonStream> persons,
            Repository<InspectionStream> inspections,
            DirectoryUpdate directory,
            Stamp stamp) {
        this.meetings = meetings;
        this.units = units;
        this.persons = persons;
        this.inspections = inspections;
        this.directory = directory;
        this.stamp = stamp;
    }

    /** @return the facts of the drafts in their order, then the conflicts they brought */
    List<Stamped> apply(StreamId stream, List<Draft> drafts) {
        return switch (stream.kind()) {
            case "meeting" -> apply(meetings, MeetingStream::new, stream, drafts, directory::update);
            case "unit" -> apply(units, UnitStream::new, stream, drafts, directory::update);
            case "person" -> apply(persons, PersonStream::new, stream, drafts, directory::update);
            default -> apply(inspections, InspectionStream::new, stream, drafts, inspection -> {});
        };
    }

    private <T extends FactStream> List<Stamped> apply(
            Repository<T> repository, Callable<T> make, StreamId stream, List<Draft> drafts, Consumer<T> afterwards) {
        Aggregate<T> aggregate = load(repository, make, stream);
        Long last = aggregate.version();
        long first = last == null ? 0 : last + 1;
        return aggregate.invoke(root -> {
            List<Stamped> facts = record(root, stream, drafts, first);
            if (drafts.stream().anyMatch(draft -> DirectoryUpdate.concerns(draft.body()))) {
                afterwards.accept(root);
            }
            return facts;
        });
    }

    private List<Stamped> record(FactStream root, StreamId stream, List<Draft> drafts, long first) {
        Instant now = stamp.now();
        List<Stamped> facts = new ArrayList<>();
        for (Draft draft : drafts) {
            facts.add(record(root, stamp.on(draft, stream, first + facts.size(), now)));
        }
        for (Contradiction found :
                root.contradictionsAfter(facts.stream().map(Stamped::fact).toList())) {
            facts.add(record(root, stamp.on(found.draft(stream, now), stream, first + facts.size(), now)));
        }
        return facts;
    }

    private static Stamped record(FactStream root, Stamped fact) {
        root.record(fact.fact());
        return fact;
    }

    private static <T> Aggregate<T> load(Repository<T> repository, Callable<T> make, StreamId stream) {
        try {
            return repository.loadOrCreate(stream.value(), make);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot make the aggregate of " + stream, e);
        }
    }
}
