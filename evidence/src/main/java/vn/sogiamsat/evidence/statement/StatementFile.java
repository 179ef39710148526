package vn.sogiamsat.evidence.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.SignedNote;

/**
 * A statement as it leaves the ledger: three parts in one text.
 *
 * @param statement the statement, signed by the log's keys
 * @param checkpoint the checkpoint with all signatures and cosignatures
 * @param policy the ledger's own word for whose keys these are: shown, never trusted
 */
@SuppressWarnings("ArrayRecordComponent")
public record StatementFile(SignedNote statement, SignedNote checkpoint, byte[] policy) {
    static final String CHECKPOINT = "-----checkpoint-----\n";
    static final String POLICY = "-----policy.txt-----\n";

    private static final int LONGEST = 4_000_000;

    public byte[] bytes() {
        return (statement + CHECKPOINT + checkpoint + POLICY + new String(policy, UTF_8)).getBytes(UTF_8);
    }

    /** @throws MalformedException when it has not these three parts */
    public static StatementFile parse(byte[] bytes) throws MalformedException {
        String text = bytes.length > LONGEST ? "" : new String(bytes, UTF_8);
        List<String> parts = List.of(text.split("\n" + CHECKPOINT + "|\n" + POLICY, -1));
        if (parts.size() != 3) {
            throw malformed();
        }
        StatementFile file = new StatementFile(
                SignedNote.parse((parts.get(0) + "\n").getBytes(UTF_8)),
                SignedNote.parse((parts.get(1) + "\n").getBytes(UTF_8)),
                parts.get(2).getBytes(UTF_8));
        Policy.parse(file.policy());
        if (!Arrays.equals(file.bytes(), bytes)) {
            throw malformed();
        }
        return file;
    }

    private static MalformedException malformed() {
        return new MalformedException(
                "không phải tệp xác nhận không có sự kiện: cần xác nhận, điểm chốt và policy.txt, đúng như sổ đã xuất",
                "this is no file of a statement of absence: statement, checkpoint and policy.txt, as the ledger wrote it");
    }
}
