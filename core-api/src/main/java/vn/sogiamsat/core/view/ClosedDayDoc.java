package vn.sogiamsat.core.view;

import java.time.LocalDate;

/**
 * A day that was closed, beside its scores in one index: a day on which no score changed has no other document.
 *
 * @param closed the day
 * @param position the ledger position of the event that closed it
 */
public record ClosedDayDoc(LocalDate closed, long position) {

    public static String id(LocalDate closed) {
        return "closed/" + closed;
    }
}
