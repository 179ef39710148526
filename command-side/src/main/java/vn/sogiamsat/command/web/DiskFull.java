package vn.sogiamsat.command.web;

import org.springframework.http.HttpStatus;
import vn.sogiamsat.core.command.NoRoomException;

/** What is answered while the disk is nearly full. */
public final class DiskFull {
    public static final Problem PROBLEM = Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            NoRoomException.CODE,
            "Ổ đĩa của sổ sắp đầy",
            "Sổ tạm ngừng nhận vì ổ đĩa dữ liệu sắp đầy; chưa có gì được xác nhận đã lưu. Hãy gửi lại sau; người vận hành cần giải phóng dung lượng.",
            "The ledger takes nothing for the moment because its disk is nearly full; nothing was acknowledged as kept. Send again later; the operator must make room.");

    private DiskFull() {}
}
