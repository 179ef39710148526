package vn.sogiamsat.rules.obligation;

import java.time.Duration;
import vn.sogiamsat.core.event.Labelled;

/** What an obligation comes to at a moment. */
public enum Status implements Labelled {
    MET("Đúng hạn", "Met"),
    MET_LATE("Trễ hạn", "Met late"),
    OVERDUE("Quá hạn", "Overdue"),
    DUE_SOON("Sắp đến hạn", "Due soon"),
    OPEN("Chưa đến hạn", "Open"),
    WAIVED("Được miễn", "Waived"),
    NOT_APPLICABLE("Không áp dụng", "Not applicable"),
    NOT_EVALUATED("Chưa đánh giá được", "Not evaluated");

    /** How long before it is due an obligation counts as due soon wherever nobody says otherwise. */
    public static final Duration SOON = Duration.ofDays(30);

    private final String vi;
    private final String en;

    Status(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
