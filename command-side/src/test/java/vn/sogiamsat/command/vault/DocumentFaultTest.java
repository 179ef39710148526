package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.Classification;

/** Every step of keeping a document fails once, in every manner; the document is then whole, or absent whole. */
class DocumentFaultTest {
    private static final String MARKER = "chữ không được nằm trên đĩa";

    private static HikariDataSource database;
    private static VaultKey vaultKey;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open(@TempDir Path secrets) {
        database = TestLedgerDatabase.fresh().dataSource();
        vaultKey = new VaultKey(JdbcClient.create(database), secrets);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> after_a_fault_a_document_is_whole_or_absent_and_a_retry_keeps_it() throws IOException {
        Faults faults = new Faults();
        try (Vault vault = new Vault(folder.resolve("counting"), faults)) {
            faults.heal();
            vault.keep(document());
        }
        List<String> steps = faults.steps();
        return Arrays.stream(Faults.Manner.values())
                .flatMap(manner -> IntStream.range(0, steps.size())
                        .mapToObj(number -> DynamicTest.dynamicTest(
                                number + " " + steps.get(number) + " " + manner, () -> survives(number, manner))));
    }

    @Test
    void every_kind_of_step_is_tried() throws IOException {
        Faults faults = new Faults();
        try (Vault vault = new Vault(folder, faults)) {
            vault.keep(document());
        }
        assertThat(faults.steps())
                .contains(
                        "disk: create mark",
                        "disk: create file",
                        "disk: write",
                        "disk: force file",
                        "disk: force folder of drafts",
                        "disk: move",
                        "disk: force folder of objects",
                        "database: insert into ledger.document (sha256, sto",
                        "database: insert into ledger.document_sender (sha2",
                        "database: commit",
                        "disk: delete mark");
    }

    private void survives(int number, Faults.Manner manner) throws IOException {
        Path place = folder.resolve(UUID.randomUUID().toString());
        byte[] document = document();
        Faults faults = new Faults();
        try (Vault vault = new Vault(place, faults)) {
            faults.plan(number, manner);
            boolean acknowledged = vault.tryToKeep(document);
            faults.heal();
            assertThat(vault.hasWhole(document) || (!acknowledged && vault.isAbsent(document)))
                    .as("whole, or absent and not acknowledged")
                    .isTrue();
            assertThat(plainText(place)).isEmpty();

            boolean known = vault.keep(document).known();
            assertThat(known || !acknowledged)
                    .as("what was acknowledged is known")
                    .isTrue();
            assertThat(vault.hasWhole(document)).isTrue();
        }
        try (Vault restarted = new Vault(place, new Faults())) {
            restarted.sweep();
            assertThat(restarted.hasWhole(document)).isTrue();
            assertThat(files(place.resolve("objects"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactly(restarted.objectOf(document));
            assertThat(files(place.resolve("drafts"))
                            .map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".lock"))
                    .hasSize(1);
        }
    }

    private static Stream<Path> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static Stream<Path> plainText(Path place) throws IOException {
        return files(place).filter(file -> {
            try {
                return new String(Files.readAllBytes(file), UTF_8).contains(MARKER);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Of a few segments, and never the same. */
    private static byte[] document() {
        return (MARKER + UUID.randomUUID()).repeat(4_000).getBytes(UTF_8);
    }

    /** One process with a vault. */
    private static final class Vault implements AutoCloseable {
        private final FolderStorage storage;
        private final DocumentTable table;
        private final DocumentRecords records;
        private final DocumentIntake intake;
        private final StoredDocuments documents;
        private final OperationalLog operations = new OperationalLog(Clock.systemUTC());

        Vault(Path place, Faults faults) throws IOException {
            FaultyDatabase source = new FaultyDatabase(database, faults);
            storage = FolderStorage.in(place, new FaultyDisk(faults));
            table = new DocumentTable(JdbcClient.create(source), Clock.systemUTC());
            records = new DocumentRecords(table, new JdbcTransactionManager(source));
            intake = new DocumentIntake(
                    storage, table, records, vaultKey, new MediaTypes(), operations, DataSize.ofMegabytes(1));
            documents = new StoredDocuments(storage, table, vaultKey, operations);
        }

        KeptDocument keep(byte[] document) {
            return intake.keep(
                    new Upload("handbook", Classification.THUONG, document.length, null, null),
                    new ByteArrayInputStream(document));
        }

        /** Only failures that a sender is answered sensibly may come out. */
        boolean tryToKeep(byte[] document) {
            try {
                keep(document);
                return true;
            } catch (ProblemException | DataAccessException | TransactionException e) {
                return false;
            }
        }

        boolean hasWhole(byte[] document) throws IOException {
            try (InputStream content = documents.open(sha256(document)).orElse(InputStream.nullInputStream())) {
                return Arrays.equals(content.readAllBytes(), document);
            }
        }

        boolean isAbsent(byte[] document) {
            return documents.describe(sha256(document)).isEmpty() && !table.isSentBy(sha256(document), "handbook");
        }

        String objectOf(byte[] document) {
            return table.find(sha256(document)).orElseThrow().storageId().toString();
        }

        void sweep() {
            new VaultSweep(storage, records, operations).run();
        }

        @Override
        public void close() throws IOException {
            storage.close();
        }

        private static String sha256(byte[] document) {
            return HexFormat.of().formatHex(SealedContent.newDigest().digest(document));
        }
    }
}
