package vn.sogiamsat.query.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.StoredEvents.StoredEvent;

/** Stands where bundles are made: keeps what it is asked, and writes a ZIP of the report alone. */
@Component
public class StubBundles implements EvidenceBundles {
    private final ToldFacts ledger;
    private @Nullable Request last;
    private @Nullable String refusal;
    private boolean late;

    StubBundles(ToldFacts ledger) {
        this.ledger = ledger;
    }

    /** Refuses the next one. */
    public synchronized void refuseNext(String message) {
        this.refusal = message;
        this.late = false;
    }

    /** Refuses the next one only when it is to be written. */
    public synchronized void refuseToWriteNext(String message) {
        this.refusal = message;
        this.late = true;
    }

    /** What was last asked for; forgets it. */
    public synchronized @Nullable Request takeLast() {
        Request taken = last;
        last = null;
        return taken;
    }

    @Override
    public synchronized Prepared prepare(Request request) {
        String refused = refusal;
        refusal = null;
        if (refused != null && !late) {
            throw new RefusedException(refused);
        }
        last = request;
        List<Item> items = request.events().stream()
                .map(id -> ledger.find(id).orElseThrow())
                .map(StubBundles::item)
                .sorted(Comparator.comparingLong(Item::position))
                .toList();
        return new Stub(items, refused);
    }

    private static Item item(StoredEvent event) {
        return new Item(
                Objects.requireNonNull(event.position()),
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.recordedAt());
    }

    private record Stub(List<Item> items, @Nullable String refusal) implements Prepared {
        @Override
        public UUID id() {
            return UUID.fromString("6f1c1f5e-0000-8000-8000-00000000000b");
        }

        @Override
        public Instant madeAt() {
            return StubIntegrity.AT;
        }

        @Override
        public Integrity.Point checkpoint() {
            return StubIntegrity.POINT;
        }

        @Override
        public void write(byte[] html, byte[] pdf, OutputStream out) throws IOException {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("report.html"));
            zip.write(html);
            zip.putNextEntry(new ZipEntry("report.pdf"));
            zip.write(pdf);
            zip.finish();
        }
    }
}
