package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeAll;

/** A real Axon Server is such a store, where one is named. It may hold events already. */
class OwnAxonServerEventStoreTest extends EventStoreConformance {
    private static final String SETTING = "LEDGER_TEST_AXONSERVER";

    @BeforeAll
    static void only_where_one_is_named() {
        if (System.getenv(SETTING) == null) {
            System.out.println(
                    "NOT RUN: the event store on a real Axon Server; to run it, set " + SETTING + "=host:port of one");
        }
        assumeThat(System.getenv(SETTING)).as(SETTING).isNotNull();
    }

    @Override
    TestedStore empty() {
        return AxonServerTestedStore.at(System.getenv(SETTING));
    }
}
