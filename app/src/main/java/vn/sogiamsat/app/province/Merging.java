package vn.sogiamsat.app.province;

import java.time.LocalDate;

/**
 * A cell goes into its neighbour.
 *
 * @param day the first on which it is not there any more
 */
record Merging(Cell cell, Cell into, LocalDate day, Timeliness handover) {}
