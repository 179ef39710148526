package vn.sogiamsat.app.province;

/** Whether and when something is done that is due at some moment. */
enum Timeliness {
    IN_TIME,
    LATE,
    NEVER;

    /** Mostly in time; of a thousand cases so many late, and so many never. */
    static Timeliness of(Dice dice, int late, int never) {
        int at = dice.between(0, 999);
        return at < late ? LATE : at < late + never ? NEVER : IN_TIME;
    }

    Status status() {
        return switch (this) {
            case IN_TIME -> Status.MET;
            case LATE -> Status.MET_LATE;
            case NEVER -> Status.OVERDUE;
        };
    }
}
