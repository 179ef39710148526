package vn.sogiamsat.axonstandin;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** Lets several threads send on one stream, which by itself only one may. Who has left is sent nothing more. */
final class OneAtATime<T> implements StreamObserver<T> {
    private final StreamObserver<T> stream;

    OneAtATime(StreamObserver<T> stream) {
        this.stream = stream;
        if (stream instanceof ServerCallStreamObserver<T> call) {
            // Without a handler, sending to somebody who has left throws into the stream of the one who sends.
            call.setOnCancelHandler(() -> {});
        }
    }

    @Override
    public synchronized void onNext(T message) {
        stream.onNext(message);
    }

    @Override
    public synchronized void onError(Throwable error) {
        stream.onError(error);
    }

    @Override
    public synchronized void onCompleted() {
        stream.onCompleted();
    }
}
