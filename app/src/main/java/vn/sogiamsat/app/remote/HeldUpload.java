package vn.sogiamsat.app.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.FormUploads.Kept;

/** Keeps a document while another process sends its parts. What breaks off is not kept. */
final class HeldUpload implements UploadElsewhere {
    private final OutputStream parts;
    private final Whole content;
    private final CompletableFuture<Kept> kept = new CompletableFuture<>();

    HeldUpload(FormUploads uploads, FormUploads.Upload upload) {
        try {
            Pipe pipe = Pipe.open();
            parts = Channels.newOutputStream(pipe.sink());
            content = new Whole(Channels.newInputStream(pipe.source()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("upload").start(() -> {
            try (content) {
                kept.complete(uploads.keep(upload, content));
            } catch (IOException | RuntimeException | Error e) {
                // Whoever sends waits for the one or the other.
                kept.completeExceptionally(e);
            }
        });
    }

    /** Ends only where it was said that it is whole; else reading fails. */
    private static final class Whole extends FilterInputStream {
        private volatile boolean whole;

        Whole(InputStream parts) {
            super(parts);
        }

        @Override
        public int read() throws IOException {
            return ended(super.read());
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return ended(super.read(into, from, length));
        }

        private int ended(int read) throws IOException {
            if (read == -1 && !whole) {
                throw new IOException("the sender broke off");
            }
            return read;
        }
    }

    @Override
    public void part(byte[] part) {
        try {
            parts.write(part);
        } catch (IOException endedAlready) {
            // Such as a document that is too large: kept() says so.
            return;
        }
    }

    @Override
    public Kept kept() throws IOException {
        content.whole = true;
        parts.close();
        try {
            return kept.get();
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
    public void close() {
        try {
            parts.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
