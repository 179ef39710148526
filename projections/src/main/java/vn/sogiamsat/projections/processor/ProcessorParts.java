package vn.sogiamsat.projections.processor;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.ParkedEvents;

/** What the processor is given from outside. */
public record ProcessorParts(
        ElasticsearchClient client,
        EventStore events,
        TokenStore tokens,
        TransactionManager transactions,
        FactCodec codec,
        PersonalData personal,
        ParkedEvents parked) {}
