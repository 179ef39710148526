package vn.sogiamsat.query.compliance;

import vn.sogiamsat.core.event.Labelled;

/** Whether an attendance counts, and if not, why. */
enum Worth implements Labelled {
    COUNTS("Được tính", "Counts"),
    OWN_CELL("Không tính: buổi của chi bộ mình", "Does not count: the own cell's meeting"),
    ABSENT("Không tính: vắng mặt", "Does not count: absent"),
    NOT_HELD("Chưa tính: chưa ghi nhận buổi đã họp", "Not yet: not told that the meeting was held"),
    LATER("Chưa tính: sau thời điểm đang xem", "Not yet: after the moment looked at"),
    BY_RULE("Không tính theo quy tắc", "Does not count by the rule");

    private final String vi;
    private final String en;

    Worth(String vi, String en) {
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
