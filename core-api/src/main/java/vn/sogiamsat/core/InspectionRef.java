package vn.sogiamsat.core;

/**
 * Which inspection a fact is of.
 *
 * @param code the code the sender used
 */
public record InspectionRef(InspectionId id, String code) {}
