package vn.sogiamsat.command.log;

import java.util.UUID;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;

/**
 * One log of the ledger. There is a second one where something was lost and a restore was accepted on purpose: it holds
 * all events from the first on again, behind a leaf that names the last checkpoint known of the log before it.
 *
 * @param ledger whose it is
 * @param number from 1
 */
public record Epoch(UUID ledger, int number) {
    private static final String SEPARATOR = "/epoch-";

    /** What checkpoints and keys are named by. */
    public String origin() {
        return "so-giam-sat/" + ledger + (number == 1 ? "" : SEPARATOR + number);
    }

    /** Where its files lie below the folder of all logs. */
    String folder() {
        return "epoch-" + number;
    }

    /** How many leaves stand before that of the first event. */
    public int leavesBefore() {
        return number == 1 ? 0 : 1;
    }

    /** The position of the event whose leaf is next in a tree of a size. */
    public long position(long size) {
        return Math.max(0, size - leavesBefore());
    }

    /** The index of the leaf of the event at a position. */
    public long index(long position) {
        return position + leavesBefore();
    }

    /** @throws MalformedException when no log of this ledger is called so */
    public static Epoch of(UUID ledger, String origin) throws MalformedException {
        String first = new Epoch(ledger, 1).origin();
        if (origin.equals(first)) {
            return new Epoch(ledger, 1);
        }
        if (origin.startsWith(first + SEPARATOR)) {
            long number = Decimal.parse(origin.substring((first + SEPARATOR).length()));
            if (number > 1 && number <= Integer.MAX_VALUE) {
                return new Epoch(ledger, (int) number);
            }
        }
        throw new MalformedException(
                "«" + origin + "» không phải nhật ký của sổ này, là " + first,
                "“" + origin + "” is no log of this ledger, which is " + first);
    }
}
