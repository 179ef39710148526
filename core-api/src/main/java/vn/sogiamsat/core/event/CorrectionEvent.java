package vn.sogiamsat.core.event;

/** What is said of other facts; it lies in their stream. */
public sealed interface CorrectionEvent extends Event permits FactWithdrawn, ConflictRecorded {}
