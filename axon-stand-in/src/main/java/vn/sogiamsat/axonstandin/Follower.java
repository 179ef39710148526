package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.stub.StreamObserver;

/** Sends events to one who follows them, as many as he permits. */
final class Follower implements StreamObserver<GetEventsRequest> {
    private final EventLog log;
    private final StreamObserver<EventWithToken> answer;
    private final Runnable send = this::send;
    private boolean begun;
    private boolean ended;
    private long permits;
    private int next;

    Follower(EventLog log, StreamObserver<EventWithToken> answer) {
        this.log = log;
        this.answer = answer;
    }

    /** The first says from where on, each how many more. */
    @Override
    public void onNext(GetEventsRequest request) {
        synchronized (this) {
            if (!begun) {
                begun = true;
                next = Math.toIntExact(Math.max(0, request.getTrackingToken()));
                log.listen(send);
            }
            permits += request.getNumberOfPermits();
        }
        send();
    }

    private synchronized void send() {
        while (!ended && permits > 0 && next < log.size()) {
            answer.onNext(EventWithToken.newBuilder()
                    .setToken(next)
                    .setEvent(log.at(next))
                    .build());
            next++;
            permits--;
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    @Override
    public void onCompleted() {
        if (end()) {
            answer.onCompleted();
        }
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        log.forget(send);
        return first;
    }
}
