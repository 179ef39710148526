package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.DocumentVault;

/** Lets somebody read every document of the vault, one after the other. */
@Component
public class VaultAudit {
    private static final int BUFFER = 1 << 16;

    private final JdbcClient jdbc;
    private final DocumentVault vault;

    VaultAudit(JdbcClient jdbc, DocumentVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What came of reading a document to its end. */
    public enum Outcome {
        SOUND,
        /** Its stored bytes do not give its digest. */
        CHANGED,
        MISSING
    }

    /**
     * Digests of documents that can be opened, in their order.
     *
     * @param after the digest after which to begin; empty for the beginning
     * @param limit the most of them
     */
    public List<String> after(String after, int limit) {
        return jdbc.sql("""
                        select sha256 from ledger.document
                        where sha256 > ? and destroyed_at is null order by sha256 limit ?""").param(after).param(limit).query(String.class).list();
    }

    /** @throws IOException when it cannot be read for the moment */
    public Outcome read(String sha256) throws IOException {
        try {
            Optional<InputStream> opened = vault.open(sha256);
            if (opened.isPresent()) {
                try (InputStream content = opened.get()) {
                    byte[] buffer = new byte[BUFFER];
                    while (content.read(buffer) >= 0) {
                        // The end is reached only where the digest is right.
                        continue;
                    }
                }
            }
            return Outcome.SOUND;
        } catch (DocumentVault.DamagedDocumentException e) {
            return e.getCause() instanceof NoSuchFileException ? Outcome.MISSING : Outcome.CHANGED;
        }
    }
}
