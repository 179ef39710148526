package vn.sogiamsat.dashboards.model;

/** A choice above the panels, of the values of a field. */
public record Control(String id, DataView view, String field, Text title) {}
