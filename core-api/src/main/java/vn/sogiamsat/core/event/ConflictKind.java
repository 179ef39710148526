package vn.sogiamsat.core.event;

/** What does not agree. */
public enum ConflictKind implements Labelled {
    SAME_ID_OTHER_CONTENT("Cùng mã, khác nội dung", "Same id, other content"),
    CANCELLED_YET_HELD("Đã hủy nhưng vẫn diễn ra", "Cancelled, yet held"),
    PRESENT_AND_ABSENT("Vừa có mặt vừa vắng mặt", "Present and absent"),
    ESTABLISHED_TWICE("Thành lập hai lần khác nhau", "Established twice"),
    WITHDRAWAL_OF_OTHER_TYPE("Rút lại sai loại sự kiện", "Withdrawal names another type");

    private final String vi;
    private final String en;

    ConflictKind(String vi, String en) {
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
