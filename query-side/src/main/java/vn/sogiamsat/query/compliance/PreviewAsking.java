package vn.sogiamsat.query.compliance;

import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.core.preview.PreviewAdoption;

/** Asks whoever judges obligations what an adoption would change. */
@Component
class PreviewAsking {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewAsking.class);
    private static final long PATIENCE_SECONDS = 10;

    private final QueryGateway queries;

    PreviewAsking(QueryGateway queries) {
        this.queries = queries;
    }

    /** Not ready while nobody answers. Of several that could judge one does; the others stand by and say so. */
    AdoptionPreview ask(PreviewAdoption question) {
        try {
            return queries.scatterGather(
                            question,
                            ResponseTypes.instanceOf(AdoptionPreview.class),
                            PATIENCE_SECONDS,
                            TimeUnit.SECONDS)
                    .filter(answer -> answer.state() != AdoptionPreview.State.NOT_READY)
                    .findFirst()
                    .orElseGet(() -> AdoptionPreview.of(AdoptionPreview.State.NOT_READY));
        } catch (RuntimeException e) {
            LOG.warn("Nobody tells what an adoption would change", e);
            return AdoptionPreview.of(AdoptionPreview.State.NOT_READY);
        }
    }
}
