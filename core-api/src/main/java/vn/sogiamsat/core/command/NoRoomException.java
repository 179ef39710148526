package vn.sogiamsat.core.command;

/** The disk of the ledger is nearly full: nothing was recorded, and nothing will be until the operator makes room. */
public final class NoRoomException extends CommandRefused {
    private static final long serialVersionUID = 1L;

    public static final String CODE = "disk-full";

    public NoRoomException() {
        super(
                CODE,
                "Ổ đĩa của sổ sắp đầy nên sổ tạm ngừng ghi; chưa có gì được lưu. Hãy báo người vận hành giải phóng dung lượng, rồi làm lại."
                        + " (The ledger's disk is nearly full and it records nothing for the moment; nothing was kept. Tell the operator to make room, then try again.)");
    }
}
