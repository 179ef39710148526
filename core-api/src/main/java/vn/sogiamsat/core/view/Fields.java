package vn.sogiamsat.core.view;

/** The public names of fields in Elasticsearch: one list for mappings, queries, dashboards and exports. */
public final class Fields {
    private Fields() {}

    public static final String EVENT_ID = "event.id";
    public static final String EVENT_TYPE = "event.type";
    public static final String EVENT_REVISION = "event.revision";
    public static final String EVENT_TITLE = "event.title";
    public static final String EVENT_SOURCE = "event.source";
    public static final String EVENT_SOURCE_ID = "event.sourceId";
    public static final String EVENT_STREAM = "event.stream";
    public static final String EVENT_SEQUENCE = "event.sequence";
    public static final String EVENT_RECORDED_BY = "event.recordedBy";
    /** Seconds between {@code occurredAt} and {@code recordedAt}; negative for what was told ahead. */
    public static final String EVENT_LATENESS = "event.lateness";
    /** The events this one withdraws or finds in conflict. */
    public static final String EVENT_CONCERNS = "event.concerns";

    public static final String MEETING_ID = "meeting.id";
    public static final String MEETING_KIND = "meeting.kind";
    public static final String MEETING_MODE = "meeting.mode";
    public static final String MEETING_STATUS = "meeting.status";
    public static final String MEETING_START = "meeting.start";
    public static final String MEETING_END = "meeting.end";
    public static final String MEETING_ORDINAL = "meeting.ordinal";
    public static final String MEETING_MINUTES = "meeting.minutes";
    public static final String MEETING_POINTS = "meeting.points";
    public static final String MEETING_LEVEL = "meeting.level";
    public static final String MEETING_TEXT = "meeting.text";
    public static final String MEETING_TEXT_FOLDED = "meeting.textFolded";

    public static final String UNIT_ID = "unit.id";
    public static final String UNIT_CODE = "unit.code";
    /** The unit and everything above it, as the ledger knew the tree when the event was recorded. */
    public static final String UNIT_PATH_AT_EVENT = "unit.pathAtEvent";

    public static final String UNIT_NAME = "unit.name";
    public static final String UNIT_NAME_FOLDED = "unit.nameFolded";
    public static final String UNIT_LEVEL = "unit.level";

    public static final String PERSON_ID = "person.id";
    /** Position and unit, never the name. */
    public static final String PERSON_LABEL = "person.label";

    /** The superiors who came to the meeting themselves. */
    public static final String SUPERIOR_ON_SITE = "superior.onSite";
    /** The superiors who attended over a bridge. */
    public static final String SUPERIOR_REMOTE = "superior.remote";

    public static final String OBLIGATION_ID = "obligation.id";
    public static final String OBLIGATION_KIND = "obligation.kind";
    public static final String OBLIGATION_SUBJECT = "obligation.subject";
    public static final String OBLIGATION_PERIOD = "obligation.period";
    /** As {@code rulebook/rule}. */
    public static final String RULE_ID = "rule.id";

    public static final String RULE_RULEBOOK = "rule.rulebook";

    /** The month in which what a score counts is due, {@code yyyy-MM}. */
    public static final String SCORE_MONTH = "month";
    /** The first day at whose end a score was as told. */
    public static final String SCORE_DAY = "day";
    /** The first day at whose end it was not any more. */
    public static final String SCORE_UNTIL = "until";

    public static final String SCORE_KEPT = "kept";
    public static final String SCORE_JUDGED = "judged";
    /** A day that was closed. */
    public static final String CLOSED_DAY = "closed";

    public static final String OCCURRED_AT = "occurredAt";
    public static final String RECORDED_AT = "recordedAt";
    /** The day in Asia/Ho_Chi_Minh: of the meeting for meetings, of {@code occurredAt} for events. */
    public static final String LOCAL_DATE = "localDate";
    /** The ledger position: of the event for append views, of the newest event folded in for state views. */
    public static final String POSITION = "position";
}
