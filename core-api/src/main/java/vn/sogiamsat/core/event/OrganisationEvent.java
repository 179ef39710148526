package vn.sogiamsat.core.event;

/** What is told of units and persons. */
public sealed interface OrganisationEvent extends Event permits UnitEvent, PersonEvent {}
