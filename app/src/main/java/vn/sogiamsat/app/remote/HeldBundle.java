package vn.sogiamsat.app.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;

/** A bundle that waits here until another process has made its report, and is written while that one reads. */
final class HeldBundle implements BundleElsewhere {
    private final Prepared bundle;
    private final ByteArrayOutputStream html = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();

    HeldBundle(Prepared bundle) {
        this.bundle = bundle;
    }

    @Override
    public void html(byte[] part) {
        html.writeBytes(part);
    }

    @Override
    public void pdf(byte[] part) {
        pdf.writeBytes(part);
    }

    @Override
    public Reading written() throws IOException {
        Pipe pipe = Pipe.open();
        CompletableFuture<Void> written = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("bundle-" + bundle.id()).start(() -> {
            try (OutputStream out = Channels.newOutputStream(pipe.sink())) {
                bundle.write(html.toByteArray(), pdf.toByteArray(), out);
                written.complete(null);
            } catch (IOException | RuntimeException | Error e) {
                // Whoever reads waits for the one or the other.
                written.completeExceptionally(e);
            }
        });
        return new Written(Parts.of(Channels.newInputStream(pipe.source())), written);
    }

    @Override
    public void close() {
        html.reset();
        pdf.reset();
    }

    /** At the end of the bytes it is told whether they were all. */
    private record Written(Reading bytes, CompletableFuture<Void> written) implements Reading {
        @Override
        public byte[] next() throws IOException {
            byte[] part = bytes.next();
            if (part.length == 0) {
                ended();
            }
            return part;
        }

        private void ended() throws IOException {
            try {
                written.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
