package vn.sogiamsat.command.record;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.StoreKind;

/** The aggregates' repositories, each over the event store with a cache of the aggregates used lately. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {
    private static final int CACHED_AGGREGATES = 2_000;

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(CACHED_AGGREGATES);
    }

    @Bean
    Claiming claiming(
            StoreKind store, JdbcTemplate jdbc, HikariDataSource connections, EventArchive events, Clock clock) {
        return switch (store) {
            case POSTGRESQL -> new ClaimsBesideEvents(jdbc);
            case AXON_SERVER -> new ClaimsBeforeEvents(jdbc, connections, store, events, clock);
        };
    }

    @Bean
    Repository<MeetingStream> meetings(EventStore store, AggregateCache cache) {
        return repository(MeetingStream.class, store, cache);
    }

    @Bean
    Repository<UnitStream> units(EventStore store, AggregateCache cache) {
        return repository(UnitStream.class, store, cache);
    }

    @Bean
    Repository<PersonStream> persons(EventStore store, AggregateCache cache) {
        return repository(PersonStream.class, store, cache);
    }

    @Bean
    Repository<InspectionStream> inspections(EventStore store, AggregateCache cache) {
        return repository(InspectionStream.class, store, cache);
    }

    private static <T> Repository<T> repository(Class<T> type, EventStore store, AggregateCache cache) {
        return EventSourcingRepository.builder(type)
                .eventStore(store)
                .cache(cache)
                .build();
    }
}
