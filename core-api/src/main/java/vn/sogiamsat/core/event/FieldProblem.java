package vn.sogiamsat.core.event;

/** What is wrong with one field of a submission; never the content itself. */
public record FieldProblem(
        @Label(vi = "Vị trí", en = "Pointer") @Text(500) String pointer,
        @Label(vi = "Mã lỗi", en = "Code") @Text(60) String code,
        @Label(vi = "Chi tiết", en = "Detail") @Text(1_000) String detail) {}
