package vn.sogiamsat.command.record;

import vn.sogiamsat.core.command.CommandRefused;

/** The reason that every step of a person needs. */
public final class Reason {
    private static final int LONGEST = 2_000;

    private Reason() {}

    /** @throws CommandRefused when there is none, or it is longer than an event may hold */
    public static String of(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw new CommandRefused(
                    "bad-reason", "Hãy nêu lý do, từ 1 đến 2.000 ký tự. (Give a reason of 1 to 2,000 characters.)");
        }
        return reason;
    }
}
