package vn.sogiamsat.query.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.protocol.HttpContext;

/** Counts every request that leaves for Elasticsearch. */
public final class AskedElasticsearch implements HttpRequestInterceptor {
    private final AtomicInteger requests = new AtomicInteger();

    @Override
    public void process(HttpRequest request, HttpContext context) {
        requests.incrementAndGet();
    }

    public int requests() {
        return requests.get();
    }
}
