package vn.sogiamsat.query.meeting;

import java.util.Arrays;
import vn.sogiamsat.core.event.Labelled;

/** How far a meeting has come, by what was told of it. */
public enum MeetingStatus implements Labelled {
    SCHEDULED("Đã lên lịch", "Scheduled", "calendar-event"),
    CANCELLED("Đã hủy", "Cancelled", "calendar-x"),
    OPENED("Đã khai mạc", "Opened", "play-circle"),
    CLOSED("Đã kết thúc", "Closed", "check-circle"),
    TOLD("Chưa có lịch", "Not scheduled", "question-circle");

    private final String vi;
    private final String en;
    private final String icon;

    MeetingStatus(String vi, String en, String icon) {
        this.vi = vi;
        this.en = en;
        this.icon = icon;
    }

    /** As the view has it; a word it does not know is told without a schedule. */
    static MeetingStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElse(TOLD);
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }

    public String icon() {
        return icon;
    }
}
