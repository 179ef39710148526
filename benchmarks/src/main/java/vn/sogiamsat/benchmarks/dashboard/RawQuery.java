package vn.sogiamsat.benchmarks.dashboard;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One query over the same index: how many of what is known now each rule has. Never answered from memory. */
final class RawQuery {
    private static final String INDEX = "ledger-obligations";

    private final ElasticsearchClient client;

    RawQuery(ElasticsearchClient client) {
        this.client = client;
    }

    void ask() {
        SearchRequest request = new SearchRequest.Builder()
                .index(INDEX)
                .requestCache(false)
                .size(0)
                .query(query -> query.term(term -> term.field("current").value(true)))
                .aggregations(
                        "rules", of -> of.terms(rules -> rules.field("rule.id").size(100)))
                .build();
        try {
            client.search(request, Void.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the server forget what it kept of former queries. */
    void forget() {
        try {
            client.indices().clearCache(clear -> clear.index(INDEX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
