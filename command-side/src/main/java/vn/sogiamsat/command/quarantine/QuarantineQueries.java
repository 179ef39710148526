package vn.sogiamsat.command.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.vault.QuarantineContent;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.SenderQuery;

/** Shows what waits in quarantine and what became of it. */
@Component
class QuarantineQueries {
    private final QuarantineTable table;
    private final QuarantineContent content;

    QuarantineQueries(QuarantineTable table, QuarantineContent content) {
        this.table = table;
        this.content = content;
    }

    @QueryHandler
    LedgerQuery.QuarantinePage find(LedgerQuery.FindQuarantined query) {
        return table.page(query);
    }

    @QueryHandler
    List<SenderQuery.Waiting> count(SenderQuery.CountWaiting query) {
        return table.waiting();
    }

    /** Null when there is no such submission. */
    @QueryHandler
    LedgerQuery.@Nullable Quarantined read(LedgerQuery.ReadQuarantined query) {
        return table.find(query.reference())
                .map(found -> withContent(found, query.reference()))
                .orElse(null);
    }

    private LedgerQuery.Quarantined withContent(LedgerQuery.Quarantined found, UUID reference) {
        return new LedgerQuery.Quarantined(
                found.reference(),
                found.source(),
                found.sourceId(),
                found.type(),
                found.subject(),
                found.unit(),
                found.receivedAt(),
                found.size(),
                found.state(),
                found.reasons(),
                content.read(reference).map(bytes -> new String(bytes, UTF_8)).orElse(null),
                found.resolvedBy(),
                found.resolvedAt(),
                found.resolution(),
                found.resultingEvent());
    }
}
