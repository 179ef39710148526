package vn.sogiamsat.query.testing;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.DocumentVault;

/**
 * Stands in for the vault, which the write side keeps; a document in it can be damaged as the port says it would be.
 */
@Component
public class Vault implements DocumentVault {
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();

    /** Keeps a document and returns its digest. */
    public String keep(byte[] bytes) {
        String sha256 = digest(bytes);
        documents.put(sha256, bytes);
        return sha256;
    }

    public void damage(String sha256) {
        damaged.add(sha256);
    }

    @Override
    public Optional<Description> describe(String sha256) {
        return Optional.ofNullable(documents.get(sha256))
                .map(bytes -> new Description(sha256, bytes.length, "application/pdf", "thuong", "documents"));
    }

    @Override
    public Optional<InputStream> open(String sha256) {
        return Optional.ofNullable(documents.get(sha256))
                .map(bytes -> damaged.contains(sha256)
                        ? new Damaged(new ByteArrayInputStream(bytes), sha256)
                        : new ByteArrayInputStream(bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives all bytes, and instead of the end says that they were the wrong ones. */
    private static final class Damaged extends FilterInputStream {
        private final String sha256;

        Damaged(InputStream in, String sha256) {
            super(in);
            this.sha256 = sha256;
        }

        @Override
        public int read() throws IOException {
            return orDamaged(super.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return orDamaged(super.read(into, offset, length));
        }

        private int orDamaged(int read) throws IOException {
            if (read < 0) {
                throw new DamagedDocumentException(sha256, null);
            }
            return read;
        }
    }
}
