package vn.sogiamsat.projections.processor;

import java.util.List;
import java.util.function.LongSupplier;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.View;

/** Some views that one processor fills, and how. */
public interface Projection {
    /** What people call it, such as {@code views}. */
    String name();

    /** The name of the processor, and of its token, that fills a generation of the indices. */
    default String processor(Generation generation) {
        return name() + "-" + generation;
    }

    /** What it fills. An event that cannot be read is parked for the first of them. */
    List<View> views();

    /** Begins a life of the processor. */
    Work begin(Tools tools);

    /** One life of the processor. */
    interface Work {
        /**
         * Called when the indices are there and before anything is read, on a thread that may wait.
         *
         * @param reached tells how many events an earlier life passed
         */
        default void prepare(LongSupplier reached) {}

        /** A projector that relies on nothing that another one left in memory. */
        Projector projector();

        /** Begins what goes on beside. */
        default void start() {}

        /** Ends what goes on beside; called once, started or not. */
        default void stop() {}
    }
}
