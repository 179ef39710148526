package vn.sogiamsat.command.store;

/** Axon Server, as the connector sees it, is such a store. */
class AxonServerEventStoreTest extends EventStoreConformance {
    @Override
    TestedStore empty() {
        return new AxonServerTestedStore();
    }
}
