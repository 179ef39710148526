package vn.sogiamsat.projections.rebuild;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperationBase;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.DeleteIndexRequest;
import co.elastic.clients.elasticsearch.indices.PutMappingRequest;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;

/** What the requests that change something in Elasticsearch are called. */
final class Steps {
    private Steps() {}

    /** Such as {@code create audit-v1-2}; empty for what only reads. */
    static String of(Object request) {
        return switch (request) {
            case CreateIndexRequest create -> "create " + withoutPrefix(create.index());
            case DeleteIndexRequest delete ->
                "remove " + generation(delete.index().getFirst());
            case PutMappingRequest note -> isOfComparison(note) ? "note what was found" : "note what was asked";
            case UpdateAliasesRequest aliases -> of(aliases);
            case BulkRequest bulk ->
                "write " + generation(index(bulk.operations().getFirst()));
            default -> "";
        };
    }

    private static String of(UpdateAliasesRequest aliases) {
        return aliases.actions().stream()
                .filter(action -> action.isAdd())
                .map(action -> requireNonNull(action.add().alias()).endsWith("-next") ? "name next" : "show")
                .findFirst()
                .orElse("withdraw");
    }

    private static boolean isOfComparison(PutMappingRequest note) {
        return note.meta().values().stream()
                .anyMatch(meta -> meta.to(String.class).contains("differing"));
    }

    private static String index(BulkOperation write) {
        return requireNonNull(((BulkOperationBase) write._get()).index());
    }

    /** Prefixes of tests are {@code test-} and eight letters. */
    private static String withoutPrefix(String index) {
        return index.replaceFirst("^test-[^-]+-", "");
    }

    private static String generation(String index) {
        return index.substring(index.indexOf("-v") + 1);
    }
}
