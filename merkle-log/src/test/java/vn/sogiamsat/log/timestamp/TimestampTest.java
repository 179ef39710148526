package vn.sogiamsat.log.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.log.MalformedException;

class TimestampTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TEXT = "log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    private TestAuthority authority;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority(NOW);
    }

    @AfterEach
    void stop() {
        authority.close();
    }

    @Test
    void a_text_is_stamped_with_the_authoritys_time_and_the_stamp_outlives_the_authority() throws Exception {
        Timestamp stamp = client(authority.root()).stamp(TEXT);
        stop();

        Timestamp kept = Timestamp.parse(stamp.bytes());
        assertThat(kept.time()).isEqualTo(NOW);
        kept.verify(TEXT, List.of(authority.root()));
        kept.verify(TEXT, List.of(authority.certificate()));
    }

    @Test
    void a_stamp_of_another_text_is_refused() throws Exception {
        Timestamp stamp = client(authority.root()).stamp(TEXT);

        assertThatThrownBy(() -> stamp.verify(TEXT + "more\n", List.of(authority.root())))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("not of this text");
    }

    @Test
    void a_stamp_of_an_authority_nobody_trusts_is_refused() throws Exception {
        Timestamp stamp = client(authority.root()).stamp(TEXT);
        try (TestAuthority other = new TestAuthority(NOW)) {
            assertThatThrownBy(() -> stamp.verify(TEXT, List.of(other.root()))).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> stamp.verify(TEXT, List.of())).isInstanceOf(MalformedException.class);
            assertThatThrownBy(() -> client(other.root()).stamp(TEXT)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void without_anybody_to_trust_a_stamp_still_is_of_its_text_only() throws Exception {
        Timestamp stamp = client(authority.root()).stamp(TEXT);

        stamp.verifyUnconfirmed(TEXT);
        assertThatThrownBy(() -> stamp.verifyUnconfirmed(TEXT + "more\n"))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("not of this text");
    }

    @Test
    void a_certificate_that_had_run_out_stamps_nothing() {
        authority.at(NOW.plus(2, ChronoUnit.DAYS));

        assertThatThrownBy(() -> client(authority.root()).stamp(TEXT)).isInstanceOf(IOException.class);
    }

    @Test
    void an_authority_that_is_away_is_told_with_its_address() {
        stop();

        assertThatThrownBy(() -> client(authority.root()).stamp(TEXT)).isInstanceOf(IOException.class);
    }

    @Test
    void a_stamp_with_any_byte_changed_is_refused() throws Exception {
        byte[] stamp = client(authority.certificate()).stamp(TEXT).bytes();
        int accepted = 0;
        for (int i = 0; i < stamp.length; i++) {
            byte[] changed = stamp.clone();
            changed[i] ^= 1;
            try {
                Timestamp parsed = Timestamp.parse(changed);
                parsed.verify(TEXT, List.of(authority.certificate()));
                assertThat(parsed.time()).isEqualTo(NOW);
                accepted++;
            } catch (MalformedException e) {
                assertThat(e).hasMessageMatching("(?s).+ \\(.+\\)");
            }
        }
        // What is left are bytes that nobody signed: the root's certificate, and how the signature names itself.
        assertThat(accepted).isLessThan(stamp.length / 2);
    }

    @Property
    void any_bytes_are_refused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> Timestamp.parse(bytes)).isInstanceOf(MalformedException.class);
    }

    private TimestampClient client(X509Certificate trusted) {
        return new TimestampClient(
                HttpClient.newHttpClient(),
                authority.address(),
                List.of(trusted),
                Duration.ofSeconds(20),
                new SecureRandom());
    }
}
