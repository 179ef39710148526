package vn.sogiamsat.evidence.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.log.MalformedException;

class BundleWriterTest {
    private static final Sample SAMPLE = Sample.golden();
    private static final long LARGE = 300L << 20;

    @Test
    void a_payload_that_is_not_what_the_log_has_is_refused() {
        assertThatThrownBy(() -> SAMPLE.writer().event(4, SAMPLE.payload(5), SAMPLE.leaf(4), SAMPLE.proof(4)))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("vị trí 4");
        assertThatThrownBy(() -> SAMPLE.writer().event(4, SAMPLE.payload(4), SAMPLE.leaf(4), SAMPLE.proof(5)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_proof_of_another_checkpoint_is_a_mistake_of_the_caller() {
        Sample rotated = new Sample(Sample.LEDGER, 1, "next");

        assertThatThrownBy(() -> SAMPLE.writer().event(4, SAMPLE.payload(4), SAMPLE.leaf(4), rotated.proof(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_policy_that_lacks_a_key_that_signs_is_a_mistake_of_the_caller() {
        Sample rotated = new Sample(Sample.LEDGER, 1, "log", "next");
        BundleWriter writer = new BundleWriter(
                new BundleWriter.About(Sample.LEDGER, Instant.EPOCH, "", "", new Manifest.Scope("search", "x", "x")),
                SAMPLE.checkpoint(),
                SAMPLE.policy().getBytes(UTF_8),
                rotated::sign);

        assertThatThrownBy(() -> writer.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_document_that_is_not_what_it_is_called_is_refused_before_anything_is_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter writer = SAMPLE.writer()
                .document("0".repeat(64), "a.pdf", "application/pdf", Sample.event(6), Source.of(new byte[1]));

        assertThatThrownBy(() -> writer.write(out))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("0".repeat(64));
        assertThat(out.size()).isZero();
    }

    @Test
    void a_document_that_changes_while_it_is_read_ends_the_writing() {
        AtomicInteger times = new AtomicInteger();
        Source changing = () -> new ByteArrayInputStream(("times " + times.getAndIncrement()).getBytes(UTF_8));
        BundleWriter writer = SAMPLE.writer()
                .document(Measured.of("times 0".getBytes(UTF_8)).sha256(), "", "text/plain", Sample.event(6), changing);

        assertThatThrownBy(() -> writer.write(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
    }

    @Test
    void a_document_that_two_events_mention_is_there_once() {
        BundleWriter writer = SAMPLE.writer()
                .document(Measured.of(Sample.MINUTES).sha256(), "b.doc", "", Sample.event(11), Source.of(new byte[0]));

        assertThat(Unpacked.of(Sample.bytes(writer)).names())
                .filteredOn(name -> name.startsWith("documents/"))
                .containsExactly(
                        "documents/" + Measured.of(Sample.MINUTES).sha256() + ".pdf",
                        "documents/" + Measured.of(Sample.PHOTO).sha256());
    }

    @Test
    void documents_larger_than_a_chunk_are_streamed() throws IOException, MalformedException {
        Source large = () -> new Zeroes(LARGE);
        String sha256;
        try (InputStream in = large.open()) {
            sha256 = Measured.of(in).sha256();
        }
        Counting out = new Counting();

        SAMPLE.writer()
                .document(sha256, "", "video/mp4", Sample.event(6), large)
                .write(out);

        assertThat(out.count).isGreaterThan(LARGE);
        assertThat(out.longest).isLessThan(1 << 20);
    }

    @Test
    void more_than_a_zip_without_extensions_can_hold_is_refused_before_anything_is_written() {
        ZipWriter zip = new ZipWriter();
        zip.add("checkpoint", new Measured(1L << 32, "0".repeat(64), 0), Source.of(new byte[0]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> zip.write(out))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("hẹp hơn");
        assertThat(out.size()).isZero();
    }

    private static final class Zeroes extends InputStream {
        private long left;

        Zeroes(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(into, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }

    private static final class Counting extends OutputStream {
        private long count;
        private int longest;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
            longest = Math.max(longest, length);
        }
    }
}
