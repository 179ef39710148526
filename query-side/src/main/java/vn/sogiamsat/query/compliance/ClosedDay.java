package vn.sogiamsat.query.compliance;

import java.time.LocalDate;

/**
 * How obligations stood when a day was closed.
 *
 * @param position how far the ledger had come then
 */
record ClosedDay(LocalDate day, long position, Tally tally) {}
