package vn.sogiamsat.command.log;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.PostgresArchive;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.timestamp.TestAuthority;
import vn.sogiamsat.log.timestamp.TimestampClient;

/** A log over a database, as a process has it, without the process. */
public final class LogParts {
    public final Heads heads;
    public final Leaves leaves;
    public final LogFiles files;
    public final LogKeys keys;
    public final LogSettings settings;
    public final LogTrust trust;
    private final SignerKey witness;
    private final JdbcClient jdbc;

    /** @param folder in which the log, its key and the anchor lie, each in a folder of its own */
    public LogParts(HikariDataSource source, Path folder) throws IOException, MalformedException {
        this(source, folder, null);
    }

    /** @param authorities a PEM file of those whose timestamps are trusted; null for none */
    public LogParts(HikariDataSource source, Path folder, @Nullable Path authorities)
            throws IOException, MalformedException {
        jdbc = JdbcClient.create(source);
        heads = new Heads(jdbc);
        leaves = new Leaves(new PostgresArchive(jdbc), heads.ledger());
        witness = witness(folder.resolve("witness.key"));
        Path policy = folder.resolve("policy.txt");
        Files.writeString(policy, "witness committee " + witness.verifier() + "\nquorum none\n");
        settings = new LogSettings(
                folder.resolve("data/log"),
                folder.resolve("data/log.key"),
                null,
                Duration.ofSeconds(1),
                folder.resolve("anchor"),
                null,
                policy,
                new LogSettings.Timestamping(null, authorities, Duration.ofHours(1)));
        trust = LogTrust.of(settings);
        files = new LogConfiguration().logFiles(heads, settings);
        keys = new LogKeyFile(settings.keyFile(), null)
                .loadOrCreate(new Epoch(heads.ledger(), 1), heads.read().tree().size() > 0);
    }

    private static SignerKey witness(Path file) throws IOException, MalformedException {
        if (Files.notExists(file)) {
            SignerKey made = SignerKey.generate("committee", KeyType.COSIGNATURE, new SecureRandom());
            Files.writeString(file, made.secret());
        }
        return SignerKey.parse(Files.readString(file));
    }

    /** Appends what is there, and has it anchored and witnessed. */
    public void append() throws Exception {
        new LogAppender(heads, leaves, keys, files).step(100_000);
        SignedNote note = heads.read().published().orElseThrow();
        new Anchor(settings.anchorFolder(), heads.ledger()).keep(note);
        new FolderStorage(settings.folder().resolve(WitnessCarrier.FOLDER))
                .replace(
                        "0.note",
                        note.with(Cosignature.sign(
                                        note.text(), witness, Clock.systemUTC().instant()))
                                .bytes());
    }

    /**
     * Has the newest checkpoint stamped, if it is time.
     *
     * @return the newest stamp
     */
    public Integrity.Stamp stamp(TestAuthority authority, Instant now) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            TimestampCarrier carrier = new TimestampCarrier(
                    new TimestampClient(
                            http, authority.address(), trust.authorities(), Duration.ofSeconds(5), new SecureRandom()),
                    settings.timestamp().every(),
                    Clock.fixed(now, ZoneOffset.UTC),
                    settings.folder());
            Head head = heads.read();
            carrier.carry(head, head.published().orElseThrow());
            return Objects.requireNonNull(carrier.last());
        }
    }

    /** Puts the head elsewhere. */
    public void move(Head to) {
        jdbc.sql("update ledger.log_head set size = ?, root = ?, note = ?")
                .param(to.tree().size())
                .param(to.tree().root().bytes())
                .param(String.valueOf(to.note()))
                .update();
    }

    /** Makes the whole log anew of what is stored now, signed with the real key. */
    public void rewrite() throws Exception {
        jdbc.sql("update ledger.log_head set size = 0, root = ?, note = null")
                .param(HexFormat.of().parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
                .update();
        deleteTiles(settings.folder().resolve("epoch-1"));
        new LogAppender(heads, leaves, keys, files).step(100_000);
    }

    private static void deleteTiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
