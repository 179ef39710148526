package vn.sogiamsat.core;

import java.time.LocalDate;

/**
 * Which meeting a fact is of.
 *
 * @param id the meeting, aliases resolved
 * @param cell the cell that meets
 * @param cellCode the code under which the cell was first known
 * @param date the local date for which the meeting was first scheduled
 * @param ordinal the how-manieth meeting first scheduled for that date, from 1
 */
public record MeetingRef(MeetingId id, UnitId cell, String cellCode, LocalDate date, int ordinal) {}
