package vn.sogiamsat.log.checkpoint;

import java.util.List;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * What a log says of itself (C2SP tlog-checkpoint, section "Note text").
 *
 * @param origin which log it is
 * @param extensions lines that mean nothing here, and are signed with the others
 */
public record Checkpoint(String origin, TreeHead tree, List<String> extensions) {
    private static final int FIXED_LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (isUnfit(origin) || extensions.stream().anyMatch(Checkpoint::isUnfit)) {
            throw new IllegalArgumentException("a line of a checkpoint is neither empty nor more than one");
        }
    }

    public Checkpoint(String origin, TreeHead tree) {
        this(origin, tree, List.of());
    }

    private static boolean isUnfit(String line) {
        return line.isEmpty() || line.chars().anyMatch(it -> it < ' ');
    }

    /**
     * @param text of a note
     * @throws MalformedException when it is the text of no checkpoint
     */
    public static Checkpoint parse(String text) throws MalformedException {
        List<String> lines = List.of(text.split("\n", -1));
        // After the last newline comes one more, empty.
        List<String> body = lines.subList(0, lines.size() - 1);
        if (body.size() < FIXED_LINES
                || !lines.getLast().isEmpty()
                || body.stream().anyMatch(Checkpoint::isUnfit)) {
            throw new MalformedException(
                    "không phải điểm chốt: cần nguồn gốc, cỡ cây và gốc cây, mỗi thứ một dòng không trống; ở đây là «"
                            + Quoted.of(text) + "»",
                    "this is no checkpoint, which has origin, size and root in a line each: «" + Quoted.of(text) + "»");
        }
        TreeHead tree = new TreeHead(Decimal.parse(body.get(1)), Hash.parse(body.get(2)));
        return new Checkpoint(body.getFirst(), tree, body.subList(FIXED_LINES, body.size()));
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(tree.size())
                .append('\n')
                .append(tree.root().base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
