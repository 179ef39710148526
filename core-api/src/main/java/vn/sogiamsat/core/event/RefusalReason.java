package vn.sogiamsat.core.event;

/** Why a submission is refused and its content kept nowhere. */
public enum RefusalReason implements Labelled {
    FOREIGN_SOURCE("Gửi dưới tên nguồn khác", "Sent under another source"),
    FOREIGN_TYPE("Loại sự kiện ngoài phạm vi đăng ký", "Type not registered"),
    FOREIGN_UNIT("Tổ chức đảng ngoài phạm vi đăng ký", "Unit not registered"),
    STATE_SECRET("Bí mật nhà nước", "State secret");

    private final String vi;
    private final String en;

    RefusalReason(String vi, String en) {
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
