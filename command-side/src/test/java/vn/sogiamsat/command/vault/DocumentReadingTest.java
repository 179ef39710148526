package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.DocumentVault.DamagedDocumentException;

/** What is read of documents that were damaged, lost or destroyed in the stored(). */
class DocumentReadingTest extends VaultHttpTest {
    private static final int SEGMENTS = 300_000;

    @Test
    void a_document_is_described_without_being_opened() {
        byte[] content = content(10);
        post("handbook", content, "dataclassification", "noi-bo");
        assertThat(stored().describe(sha256(content)))
                .hasValue(new DocumentVault.Description(
                        sha256(content), content.length, "text/plain", "noi-bo", "handbook"));
        assertThat(stored().describe("0".repeat(64))).isEmpty();
    }

    @Test
    void nothing_on_the_disk_is_in_plain_text_or_named_by_its_content() throws IOException {
        byte[] content = content(SEGMENTS);
        post("handbook", content, "Content-Disposition", "attachment; filename=so-bi-mat.txt");
        String stored = new String(Files.readAllBytes(objectOf(content)), ISO_8859_1);
        assertThat(stored.contains(new String(content, 0, 20, ISO_8859_1))).isFalse();
        assertThat(objectOf(content).toString()).doesNotContain(sha256(content), "so-bi-mat");
    }

    @Test
    void one_altered_byte_of_a_small_document_is_found_before_anything_is_sent() throws IOException {
        byte[] content = content(100);
        post("handbook", content);
        alter(objectOf(content), 60);
        assertThat(code(get("handbook", sha256(content)))).isEqualTo("document-damaged");
        assertThat(lastProblem()).contains(sha256(content));
    }

    @Test
    void one_altered_byte_at_the_end_of_a_large_document_breaks_the_answer_off() throws IOException {
        byte[] content = content(SEGMENTS);
        post("handbook", content);
        alter(objectOf(content), Files.size(objectOf(content)) - 1);
        assertThatThrownBy(() -> get("handbook", sha256(content))).isInstanceOf(UncheckedIOException.class);
        assertThat(lastProblem()).contains(sha256(content));
    }

    @Test
    void a_document_that_was_cut_short_on_the_disk_is_damaged() throws IOException {
        byte[] content = content(SEGMENTS);
        post("handbook", content);
        try (RandomAccessFile file = new RandomAccessFile(objectOf(content).toFile(), "rw")) {
            file.setLength(file.length() - 64 * 1024);
        }
        assertDamaged(content);
    }

    @Test
    void a_document_in_the_place_of_another_is_damaged() throws IOException {
        byte[] content = content(100);
        byte[] other = content(100);
        post("handbook", content);
        post("handbook", other);
        Files.copy(objectOf(other), objectOf(content), StandardCopyOption.REPLACE_EXISTING);
        assertDamaged(content);
    }

    @Test
    void a_lost_document_is_restored_when_it_is_sent_again() throws IOException {
        byte[] content = content(100);
        post("handbook", content);
        Files.delete(objectOf(content));
        assertThat(code(get("handbook", sha256(content)))).isEqualTo("document-damaged");
        assertThat(post("sms", content).statusCode()).isEqualTo(200);
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
        assertThat(get("sms", sha256(content)).body()).isEqualTo(content);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_destroyed_document_is_gone_for_good() throws IOException {
        byte[] content = content(100);
        post("handbook", content);
        Path object = objectOf(content);
        inTransaction(status -> destroy(content));
        assertThat(stored().open(sha256(content))).isEmpty();
        assertThat(stored().describe(sha256(content))).isPresent();
        assertThat(object).doesNotExist();
        assertThat(get("handbook", sha256(content)).statusCode()).isEqualTo(410);
        assertThat(post("handbook", content).statusCode()).isEqualTo(409);
        assertThat(post("sms", content).statusCode()).isEqualTo(409);
        assertThat(get("sms", sha256(content)).statusCode()).isEqualTo(404);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void a_destruction_that_is_rolled_back_destroys_nothing() throws IOException {
        byte[] content = content(100);
        post("handbook", content);
        inTransaction(status -> {
            destroy(content);
            status.setRollbackOnly();
        });
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    private DocumentVault stored() {
        return ledger.part(DocumentVault.class);
    }

    private String lastProblem() {
        return ledger.part(OperationalLog.class).problems().getFirst().what();
    }

    private void destroy(byte[] content) {
        ledger.part(DocumentDestruction.class).destroy(sha256(content));
    }

    private void inTransaction(Consumer<TransactionStatus> work) {
        new TransactionTemplate(ledger.part(PlatformTransactionManager.class)).executeWithoutResult(work);
    }

    @Test
    void a_restart_finds_what_was_acknowledged_and_clears_what_was_not() throws IOException {
        byte[] content = content(SEGMENTS);
        post("handbook", content);
        try (FolderStorage died = FolderStorage.in(folder(), new LocalDisk())) {
            died.create(UUID.randomUUID()).write(ByteBuffer.wrap(content));
        }
        assertThat(drafts()).isNotEmpty();
        ledger.restart();
        assertThat(drafts()).isEmpty();
        assertThat(get("handbook", sha256(content)).body()).isEqualTo(content);
    }

    private void assertDamaged(byte[] content) throws IOException {
        try (InputStream plain = stored().open(sha256(content)).orElseThrow()) {
            assertThatThrownBy(plain::readAllBytes).isInstanceOf(DamagedDocumentException.class);
            assertThatThrownBy(plain::read).isInstanceOf(DamagedDocumentException.class);
        }
    }

    private static void alter(Path file, long position) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(position);
            int before = bytes.read();
            bytes.seek(position);
            bytes.write(before ^ 1);
        }
    }
}
