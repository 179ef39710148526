package vn.sogiamsat.command.store;

/** Axon Server, as the connector sees it, is such a store: over gRPC, with what stands in for the server. */
class AxonServerEventStoreTest extends EventStoreConformance {
    @Override
    TestedStore empty() {
        return AxonServerTestedStore.standIn();
    }
}
