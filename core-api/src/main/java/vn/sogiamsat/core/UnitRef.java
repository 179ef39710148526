package vn.sogiamsat.core;

/**
 * Which unit a fact is of.
 *
 * @param id the unit, aliases resolved
 * @param code the code the sender used
 */
public record UnitRef(UnitId id, String code) {}
