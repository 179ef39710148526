package vn.sogiamsat.command.vault;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.DocumentVault.DamagedDocumentException;

/** The plain bytes of a document, hashed while they are read; the end is reached only when the digest is right. */
final class VerifiedStream extends InputStream {
    /** Told once of damage that was found. */
    interface Watch {
        void damaged(String sha256);
    }

    private final String sha256;
    private final Sealed sealed;
    private final InputStream plain;
    private final Watch watch;
    private final MessageDigest digest = SealedContent.newDigest();
    private @Nullable IOException failure;
    private boolean ended;

    VerifiedStream(String sha256, InputStream sealed, DocumentCipher cipher, Watch watch) throws IOException {
        this.sha256 = sha256;
        this.sealed = new Sealed(sealed);
        this.plain = cipher.decrypt(this.sealed);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return -1;
        }
        int read = decrypt(buffer, offset, length);
        if (read >= 0) {
            digest.update(buffer, offset, read);
        } else if (HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            ended = true;
        } else {
            throw damaged(null);
        }
        return read;
    }

    private int decrypt(byte[] buffer, int offset, int length) throws IOException {
        try {
            return plain.read(buffer, offset, length);
        } catch (IOException e) {
            // Both come this way: bytes that cannot be read, and bytes that were read and are not what was written.
            throw sealed.failed ? fail(e) : damaged(e);
        }
    }

    private IOException damaged(@Nullable Throwable cause) {
        watch.damaged(sha256);
        return fail(new DamagedDocumentException(sha256, cause));
    }

    private IOException fail(IOException e) {
        failure = e;
        return e;
    }

    @Override
    public void close() throws IOException {
        plain.close();
        sealed.close();
    }

    /** The stored bytes; remembers whether reading them failed. */
    private static final class Sealed extends FilterInputStream {
        private boolean failed;

        Sealed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
