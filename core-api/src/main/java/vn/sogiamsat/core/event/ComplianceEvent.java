package vn.sogiamsat.core.event;

/** What is told of the rules by which duties are judged, and of the months in which and days on which they are. */
public sealed interface ComplianceEvent extends Event permits RulebookEvent, PeriodOpened, DayClosed {}
