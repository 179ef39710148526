package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import vn.sogiamsat.axonstandin.OwnAxonServer;

/** A real Axon Server is such a store, where one is named. It may hold events already. */
class OwnAxonServerEventStoreTest extends EventStoreConformance {
    private static final String SETTING = OwnAxonServer.SETTING;

    @BeforeAll
    static void only_where_one_is_named() {
        if (OwnAxonServer.address() == null) {
            System.out.println(
                    "NOT RUN: the event store on a real Axon Server; to run it, set " + SETTING + "=host:port of one");
        }
        assumeThat(OwnAxonServer.address()).as(SETTING).isNotNull();
    }

    @Override
    TestedStore empty() {
        return AxonServerTestedStore.at(Objects.requireNonNull(OwnAxonServer.address()));
    }
}
