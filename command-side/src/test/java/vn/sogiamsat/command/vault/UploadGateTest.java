package vn.sogiamsat.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.web.ProblemException;

class UploadGateTest {
    private final UploadGate gate = new UploadGate(1, Duration.ofMillis(1));

    @Test
    void who_finds_no_place_is_told_to_come_back_and_a_place_is_given_back_whatever_happens() throws IOException {
        assertThatThrownBy(() -> gate.pass(() -> gate.pass(() -> "second")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503));
        assertThat(gate.<String>pass(() -> "third")).isEqualTo("third");
    }
}
