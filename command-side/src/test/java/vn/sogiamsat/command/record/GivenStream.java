package vn.sogiamsat.command.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import vn.sogiamsat.command.testing.Facts;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.event.ConflictKind;

/** Given facts of one stream, when others are recorded with one commit, these conflicts are found. */
final class GivenStream<T extends FactStream> {
    private final AggregateTestFixture<T> fixture;
    private final Callable<T> make;
    private final List<Fact> given;

    private GivenStream(Class<T> type, Callable<T> make, Fact... given) {
        this.fixture = new AggregateTestFixture<>(type);
        this.make = make;
        this.given = List.of(given);
    }

    static GivenStream<MeetingStream> meeting(Fact... given) {
        return new GivenStream<>(MeetingStream.class, MeetingStream::new, given);
    }

    static GivenStream<UnitStream> unit(Fact... given) {
        return new GivenStream<>(UnitStream.class, UnitStream::new, given);
    }

    static GivenStream<PersonStream> person(Fact... given) {
        return new GivenStream<>(PersonStream.class, PersonStream::new, given);
    }

    static GivenStream<InspectionStream> inspection(Fact... given) {
        return new GivenStream<>(InspectionStream.class, InspectionStream::new, given);
    }

    /** No fact is ever refused, and none is changed. */
    Found<T> when(Fact... recorded) {
        List<Contradiction> found = new ArrayList<>();
        fixture.registerAnnotatedCommandHandler(new Recorder<>(fixture.getRepository(), make, found));
        ResultValidator<T> result = fixture.given(given).when(new OneCommit(List.of(recorded)));
        result.expectSuccessfulHandlerExecution().expectEvents((Object[]) recorded);
        return new Found<>(result, found);
    }

    record OneCommit(List<Fact> facts) {}

    /** Loads the stream as {@link AggregateStreams} does. */
    record Recorder<T extends FactStream>(Repository<T> repository, Callable<T> make, List<Contradiction> found) {
        @CommandHandler
        void handle(OneCommit commit) throws Exception {
            String stream = commit.facts().getFirst().body().stream().value();
            repository.loadOrCreate(stream, make).execute(root -> {
                commit.facts().forEach(root::record);
                found.addAll(root.contradictionsAfter(commit.facts()));
            });
        }
    }

    /** What the stream found. */
    record Found<T>(ResultValidator<T> result, List<Contradiction> contradictions) {
        void expectNoConflict() {
            assertThat(contradictions).isEmpty();
        }

        void expectConflicts(Contradiction... expected) {
            assertThat(contradictions).containsExactly(expected);
        }
    }

    /** @param first the sender's id of the fact that was there, {@code second} that of the one that came */
    static Contradiction conflict(ConflictKind kind, String first, String second) {
        return new Contradiction(kind, EventIds.of(Facts.SOURCE, first), EventIds.of(Facts.SOURCE, second));
    }
}
