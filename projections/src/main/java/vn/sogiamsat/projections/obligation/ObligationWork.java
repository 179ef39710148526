package vn.sogiamsat.projections.obligation;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.Projector;
import vn.sogiamsat.projections.processor.RefusedDocumentException;
import vn.sogiamsat.projections.processor.Tools;
import vn.sogiamsat.projections.write.Patience;

/** One life of the processor: it knows all that was told before it begins to read on. */
final class ObligationWork implements Projection.Work {
    private static final Logger LOG = LoggerFactory.getLogger(ObligationWork.class);

    private final Tools tools;
    private final Live live;
    private final Judging judging;
    private final AtomicReference<@Nullable Projector> prepared = new AtomicReference<>();

    ObligationWork(Tools tools, Live live) {
        this.tools = tools;
        this.live = live;
        this.judging = live.begin();
    }

    @Override
    public void prepare(LongSupplier reached) {
        Projector projector = projector();
        try {
            projector.prepare(reached.getAsLong());
            prepared.set(projector);
        } catch (RefusedDocumentException | Patience.StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            // The database may be away for a moment: the first batch tries again, as often as it takes.
            LOG.warn("What was told before is read when there is something new", e);
        }
    }

    /** The prepared one is given away once: after a failure nothing of it may be used again. */
    @Override
    public Projector projector() {
        Projector projector = prepared.getAndSet(null);
        return projector == null ? new ObligationProjector(tools, judging) : projector;
    }

    @Override
    public void stop() {
        live.end(judging);
    }
}
