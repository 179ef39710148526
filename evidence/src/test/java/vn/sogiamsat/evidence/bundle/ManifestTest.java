package vn.sogiamsat.evidence.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.log.MalformedException;

class ManifestTest {
    private static final String FROZEN =
            new String(Unpacked.of(Golden.bytes("bundle.zip")).get("manifest.json"), UTF_8);

    @Test
    void what_is_read_is_what_was_written() throws MalformedException {
        assertThat(new String(Manifest.parse(FROZEN.getBytes(UTF_8)).bytes(), UTF_8))
                .isEqualTo(FROZEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a space | \"v\":1} | \"v\":1 }",
                "another version | \"v\":1} | \"v\":2}",
                "one field more | \"v\":1} | \"v\":1,\"w\":1}",
                "one field less | \"reason\": | \"season\":",
                "a field twice | \"v\":1} | \"v\":1,\"v\":1}",
                "another spelling | Sinh | \\u0053inh",
                "half a character | Sinh | \\ud800",
                "something behind it | \"v\":1} | \"v\":1}1",
                "no end | \"v\":1} | \"v\":1",
                "negative | \"position\":3 | \"position\":-3",
                "a fraction | \"position\":3 | \"position\":3.0",
                "a text for a number | \"position\":3 | \"position\":\"3\"",
                "a number too large to be one | \"position\":3 | \"position\":99999999999999999999",
                "beyond what JSON counts exactly | \"position\":3 | \"position\":9007199254740993",
                "a list of texts | \"documents\":[{ | \"documents\":[\"x\",{",
                "a path that leads out | \"path\":\"checkpoint\" | \"path\":\"../checkpoint\"",
                "no instant | \"madeAt\":\"2026 | \"madeAt\":\"x",
                "another spelling of the instant | 03:01:00Z | 03:01:00.000Z",
                "a short digest | \"sha256\":\"0 | \"sha256\":\"",
                "nothing | \"v\":1} | \"v\":null}",
            })
    void what_is_spelled_otherwise_is_refused(String what, String part, String instead) {
        String whole = FROZEN.replaceFirst("\"sha256\":\"[0-9a-f]", "\"sha256\":\"0");
        assertThat(isManifest(whole)).isTrue();
        String spelled = whole.replace(part.strip(), instead.strip());
        assertThat(spelled).as(what).isNotEqualTo(whole);

        assertThat(isManifest(spelled)).as(what).isFalse();
    }

    @Test
    void what_would_fill_the_memory_is_refused() {
        for (String hostile : new String[] {
            "{\"files\":" + "[".repeat(100_000),
            "{\"files\":" + "{\"a\":".repeat(100_000),
            "{\"files\":[" + "{},".repeat(1_000_000) + "{}]}",
            "{" + "\"a\":1,".repeat(1_000_000) + "}",
        }) {
            assertThatThrownBy(() -> Manifest.parse(hostile.getBytes(UTF_8))).isInstanceOf(MalformedException.class);
        }
    }

    private static boolean isManifest(String json) {
        try {
            Manifest.parse(json.getBytes(UTF_8));
            return true;
        } catch (MalformedException e) {
            return false;
        }
    }
}
