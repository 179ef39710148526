package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Documents of the greatest size, several at once. */
class DocumentMemoryTest extends VaultHttpTest {
    private static final int AT_ONCE = 5;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final String MARKER = "chu khong duoc nam tren dia\n";

    @Test
    void large_documents_pass_through_a_smaller_heap_and_no_plain_text_touches_the_disk() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory())
                .as("a heap that does not hold them")
                .isLessThan(AT_ONCE * LARGEST);
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Integer>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> senders.submit(() ->
                            postChunked("handbook", () -> new Marked(number)).statusCode()))
                    .toList();
            Awaitility.await("all uploads are under way").until(() -> drafts().size() == 2 * AT_ONCE);
            assertNoPlainText();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertNoPlainText();
        assertThat(drafts()).isEmpty();
    }

    /** Looks at the first megabyte of every file the server has. */
    private void assertNoPlainText() throws IOException {
        for (Path file : files()) {
            try (InputStream stored = Files.newInputStream(file)) {
                String start = new String(stored.readNBytes(1_000_000), ISO_8859_1);
                assertThat(start.contains(MARKER)).as("plain text in %s", file).isFalse();
            } catch (NoSuchFileException e) {
                // An upload has just ended.
                continue;
            }
        }
    }

    /** The marker over and over, up to the greatest size; the first byte differs. */
    private static final class Marked extends InputStream {
        private static final byte[] TEXT = MARKER.getBytes(US_ASCII);

        private final int number;
        private long position;

        Marked(int number) {
            this.number = number;
        }

        @Override
        public int read() {
            if (position >= LARGEST) {
                return -1;
            }
            long at = position++;
            return at == 0 ? number : TEXT[(int) (at % TEXT.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position >= LARGEST) {
                return -1;
            }
            int read = (int) Math.min(length, LARGEST - position);
            for (int index = 0; index < read; index++) {
                buffer[offset + index] = (byte) read();
            }
            return read;
        }
    }
}
