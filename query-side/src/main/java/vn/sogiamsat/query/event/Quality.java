package vn.sogiamsat.query.event;

import vn.sogiamsat.core.event.QualityAssessed;

/** The sum of a meeting's score. */
public final class Quality {
    private Quality() {}

    /** Out of 100. */
    public static int points(QualityAssessed told) {
        return told.duration()
                + told.attendance()
                + told.preparation()
                + told.conduct()
                + told.principles()
                + told.results()
                + told.closing();
    }
}
