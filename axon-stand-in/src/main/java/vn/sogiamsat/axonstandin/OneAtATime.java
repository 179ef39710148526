package vn.sogiamsat.axonstandin;

import io.grpc.stub.StreamObserver;

/** Lets several threads send on one stream, which by itself only one may. */
final class OneAtATime<T> implements StreamObserver<T> {
    private final StreamObserver<T> stream;

    OneAtATime(StreamObserver<T> stream) {
        this.stream = stream;
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
