package vn.sogiamsat.log.witness;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a response, and gives up where it is longer than anything expected. */
final class LimitedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int limit;
    private long read;
    private Flow.@Nullable Subscription subscription;

    private LimitedBody(int limit) {
        this.limit = limit;
    }

    /** @param limit in bytes */
    static BodyHandler<byte[]> handler(int limit) {
        return response -> new LimitedBody(limit);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> items) {
        read += items.stream().mapToLong(ByteBuffer::remaining).sum();
        if (read <= limit) {
            whole.onNext(items);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new IOException("more than %d bytes".formatted(limit)));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
