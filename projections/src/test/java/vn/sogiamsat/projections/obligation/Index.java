package vn.sogiamsat.projections.obligation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.ScoreDoc;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;

/** The documents of obligations that there are. */
final class Index {
    private final TestElasticsearch elasticsearch;

    Index(TestElasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Every document to the byte, by view and id. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        new Documents(elasticsearch)
                .all()
                .forEach((id, source) ->
                        all.put(id.substring(elasticsearch.indices().prefix().length()), source.toString()));
        return all;
    }

    /** The version under which each document was last written. */
    Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        try {
            elasticsearch
                    .client()
                    .indices()
                    .refresh(refresh -> refresh.index(elasticsearch.indices().prefix() + "-*"));
            elasticsearch
                    .client()
                    .search(
                            search -> search.index(elasticsearch.indices().prefix() + "-*")
                                    .size(10_000)
                                    .version(true),
                            JsonNode.class)
                    .hits()
                    .hits()
                    .forEach(hit -> versions.put(hit.id(), requireNonNull(hit.version())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    /** The versions of what a rule demands of a subject, from earlier to later. */
    List<ObligationDoc> versions(String rule, UUID subject) {
        return obligations().stream()
                .filter(doc -> doc.rule().id().equals(rule)
                        && doc.obligation().subject().equals(subject))
                .sorted(Comparator.comparing(ObligationDoc::position))
                .toList();
    }

    List<ObligationDoc> obligations() {
        return documents(View.OBLIGATIONS, "", ObligationDoc.class);
    }

    List<ScoreDoc> scores() {
        return documents(View.SCORES, "unit", ScoreDoc.class);
    }

    /** @param having a field that documents of this type have and others in the view have not; empty for all */
    private <T> List<T> documents(View view, String having, Class<T> type) {
        String index = new ViewIndices(elasticsearch.client(), elasticsearch.indices()).concrete(view);
        return new Documents(elasticsearch)
                .all().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(index))
                        .map(Map.Entry::getValue)
                        .filter(source -> having.isEmpty() || source.has(having))
                        .map(source -> Json.mapper().treeToValue(source, type))
                        .toList();
    }
}
