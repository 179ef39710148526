package vn.sogiamsat.evidence.leaf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.log.MalformedException;

class LeafTest {
    private static final Leaf LEAF = new Leaf(
            "7d1c5d0e-6f0b-4d5e-9a57-0d8f4d7f3a11",
            "0192d1f0-1111-7222-8333-444455556666",
            "meeting/Chi bộ «Yên Bình» \"1\"\n",
            12,
            "meeting.planned",
            "1",
            "2026-11-26T03:00:00.100Z",
            Leaf.digest("{\"header\":{},\"body\":{}}".getBytes(UTF_8)));

    /** Made by Python: json.dumps(…, sort_keys=True, separators=(',', ':'), ensure_ascii=False). */
    private static final String FROZEN = "{\"event\":\"0192d1f0-1111-7222-8333-444455556666\","
            + "\"ledger\":\"7d1c5d0e-6f0b-4d5e-9a57-0d8f4d7f3a11\","
            + "\"payload\":\"be2fd38112a229d439300705f6d01a8fd73fc29887c3d3008ec4ef757ad22d27\","
            + "\"recordedAt\":\"2026-11-26T03:00:00.100Z\",\"rev\":\"1\",\"seq\":12,"
            + "\"stream\":\"meeting/Chi bộ «Yên Bình» \\\"1\\\"\\n\",\"type\":\"meeting.planned\",\"v\":1}";

    @Test
    void its_bytes_are_those_that_another_program_made() {
        assertThat(new String(LEAF.bytes(), UTF_8)).isEqualTo(FROZEN);
    }

    @Test
    void what_is_read_is_what_was_written() throws MalformedException {
        assertThat(Leaf.parse(LEAF.bytes())).isEqualTo(LEAF);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another order | {\"event\":\"E\",| {\"v\":1,\"event\":\"E\",",
                "a space | \"seq\":12 | \"seq\": 12",
                "another version | \"v\":1 | \"v\":2",
                "one field more | \"v\":1 | \"v\":1,\"w\":1",
                "one field less | \"rev\":\"1\", | ''",
                "a field twice | \"v\":1 | \"v\":1,\"v\":1",
                "a list | \"seq\":12 | \"seq\":[12]",
                "another spelling | bộ | b\\u1ed9",
                "a short digest | \"payload\":\"0 | \"payload\":\"",
                "something behind it | \"v\":1} | \"v\":1}1",
                "no end | \"v\":1} | \"v\":1",
                "negative | \"seq\":12 | \"seq\":-12",
                "2^53 | \"seq\":12 | \"seq\":9007199254740992",
            })
    void what_is_spelled_otherwise_is_refused(String what, String part, String instead) {
        String spelled = new String(LEAF.bytes(), UTF_8)
                .replace("\"event\":\"0192d1f0-1111-7222-8333-444455556666\"", "\"event\":\"E\"")
                .replaceFirst("\"payload\":\"[0-9a-f]", "\"payload\":\"0");
        assertThat(isLeaf(spelled)).isTrue();

        assertThat(spelled.replace(part.strip(), instead.strip())).as(what).isNotEqualTo(spelled);
        assertThat(isLeaf(spelled.replace(part.strip(), instead.strip())))
                .as(what)
                .isFalse();
    }

    private static boolean isLeaf(String entry) {
        try {
            Leaf.parse(entry.getBytes(UTF_8));
            return true;
        } catch (MalformedException e) {
            return false;
        }
    }
}
