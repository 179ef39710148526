package vn.sogiamsat.core.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.Event;

/** One thing that was told, and by whom and when. */
public record Told<E extends Event>(Header header, E body) {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String USER = "user:";

    /** The login of the person who told it; for what a sender told, the sender as the header names it. */
    public String by() {
        String by = header.recordedBy();
        return by.startsWith(USER) ? by.substring(USER.length()) : by;
    }

    /** The day in Vietnam on which it happened, by the word of who told it. */
    public LocalDate day() {
        return LocalDate.ofInstant(header.occurredAt(), HERE);
    }
}
