package vn.sogiamsat.projections.processor;

import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.write.BulkWriter;
import vn.sogiamsat.projections.write.Patience;

/** What a projection works with during one life of its processor. */
public record Tools(
        ProcessorParts parts,
        ViewIndices indices,
        Patience patience,
        Health health,
        FactReader facts,
        Refusals refusals) {
    public BulkWriter writer() {
        return new BulkWriter(parts.client(), indices, patience);
    }
}
