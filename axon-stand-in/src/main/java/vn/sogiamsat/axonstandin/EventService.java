package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.axonstandin.EventLog.OutOfOrderException;

/** The event store. A token is a position: of the first event, of the last, of the first at a moment or later. */
final class EventService extends EventStoreGrpc.EventStoreImplBase {
    private final EventLog log;

    EventService(EventLog log) {
        this.log = log;
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        return new StreamObserver<>() {
            private final List<Event> batch = new ArrayList<>();

            @Override
            public void onNext(Event event) {
                batch.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {
                batch.clear();
            }

            @Override
            public void onCompleted() {
                try {
                    log.append(batch);
                    answer(answer, Confirmation.newBuilder().setSuccess(true).build());
                } catch (OutOfOrderException e) {
                    answer.onError(Errors.outOfOrder(String.valueOf(e.getMessage())));
                }
            }
        };
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
        log.ofStream(request.getAggregateId()).stream()
                .filter(event -> event.getAggregateSequenceNumber() >= request.getInitialSequence())
                .filter(event ->
                        request.getMaxSequence() == 0 || event.getAggregateSequenceNumber() < request.getMaxSequence())
                .forEach(answer::onNext);
        answer.onCompleted();
    }

    /** There are none. */
    @Override
    public void listAggregateSnapshots(GetAggregateSnapshotsRequest request, StreamObserver<Event> answer) {
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        return new Follower(log, new OneAtATime<>(answer));
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        answer(
                answer,
                ReadHighestSequenceNrResponse.newBuilder()
                        .setToSequenceNr(log.highest(request.getAggregateId()))
                        .build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> answer) {
        answer(answer, token(0));
    }

    @Override
    public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
        answer(answer, token(log.size() - 1L));
    }

    @Override
    public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> answer) {
        answer(answer, token(log.firstSince(request.getInstant())));
    }

    private static TrackingToken token(long position) {
        return TrackingToken.newBuilder().setToken(position).build();
    }

    private static <T> void answer(StreamObserver<T> answer, T what) {
        answer.onNext(what);
        answer.onCompleted();
    }
}
