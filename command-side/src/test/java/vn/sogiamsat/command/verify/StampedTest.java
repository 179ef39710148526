package vn.sogiamsat.command.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.command.log.LogParts;
import vn.sogiamsat.command.log.StoredRows;
import vn.sogiamsat.command.testing.TestLedgerDatabase;
import vn.sogiamsat.core.port.Verifications.Finding;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.timestamp.TestAuthority;
import vn.sogiamsat.log.tree.TreeHead;

/** Checkpoints that an authority stamps. */
class StampedTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path folder;

    private HikariDataSource source;
    private StoredRows rows;
    private TestAuthority authority;
    private LogParts log;

    @BeforeEach
    void open() throws Exception {
        source = TestLedgerDatabase.fresh().dataSource();
        rows = new StoredRows(source);
        authority = new TestAuthority(NOW);
        Path pem = folder.resolve("authorities.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(authority.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        log = new LogParts(source, folder, pem);
        rows.tell(20);
        log.append();
    }

    @AfterEach
    void close() {
        authority.close();
        source.close();
    }

    @Test
    void a_checkpoint_is_stamped_once_and_the_next_not_before_its_time() throws Exception {
        assertThat(log.stamp(authority, NOW).at()).isEqualTo(NOW);
        rows.tell(5);
        log.append();
        assertThat(log.stamp(authority, NOW.plusSeconds(3_599)).size()).isEqualTo(20);
        authority.at(NOW.plusSeconds(3_600));
        assertThat(log.stamp(authority, NOW.plusSeconds(3_600)).size()).isEqualTo(25);
        assertThat(verify()).isEmpty();
    }

    @Test
    void an_authority_out_of_reach_is_told_and_asked_again() throws Exception {
        authority.close();
        assertThatThrownBy(() -> log.stamp(authority, NOW)).isInstanceOf(IOException.class);
        authority = new TestAuthority(NOW);
        // Another one, whom nobody trusts.
        assertThatThrownBy(() -> log.stamp(authority, NOW)).isInstanceOf(IOException.class);
        assertThat(verify()).isEmpty();
    }

    @Test
    void a_stamp_that_was_altered_or_put_beside_another_checkpoint_is_named() throws Exception {
        log.stamp(authority, NOW);
        Path stamp = log.settings.folder().resolve("timestamps/0001-000000000000020.tst");
        byte[] sound = Files.readAllBytes(stamp);
        byte[] altered = sound.clone();
        altered[altered.length - 3] ^= 1;
        Files.write(stamp, altered);
        assertThat(verify()).extracting(Finding::kind).containsExactly(Kind.TIMESTAMP);

        Files.delete(stamp);
        assertThat(verify()).extracting(Finding::kind).containsExactly(Kind.TIMESTAMP);
        Files.write(stamp, sound);
        assertThat(verify()).isEmpty();
    }

    private List<Finding> verify() throws Exception {
        Findings findings = new Findings(List.of());
        Scene scene = Scene.take(log.heads, log.settings, findings);
        new EventPass(scene, log.leaves, log.files.of(scene.head().epoch()), findings).run(TreeHead.EMPTY, made -> {});
        new CheckpointPass(scene, log.keys, log.trust, findings).run();
        return findings.list();
    }
}
