package vn.sogiamsat.rules.book;

import vn.sogiamsat.core.event.Labelled;

/** Of what a rule demands something. */
public enum SubjectKind implements Labelled {
    /** One meeting of a cell. */
    MEETING("Buổi sinh hoạt", "Meeting"),
    /** A cell in a period. */
    CELL("Chi bộ", "Cell"),
    /** A committee member who follows cells, in a period. */
    SUPERIOR("Cấp ủy viên theo dõi chi bộ", "Superior following cells"),
    /** A member of a cell in a period. */
    MEMBER("Đảng viên", "Member"),
    /** One direction that a superior gave at a meeting. */
    DIRECTION("Ý kiến chỉ đạo", "Direction"),
    /** A unit that ended by going into another. */
    MERGED_UNIT("Tổ chức đảng sáp nhập", "Merged unit"),
    /** What the conclusion of an inspection tells a unit to remedy. */
    REMEDY("Yêu cầu khắc phục", "Remedy");

    private final String vi;
    private final String en;

    SubjectKind(String vi, String en) {
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
