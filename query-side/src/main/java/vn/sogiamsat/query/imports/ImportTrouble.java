package vn.sogiamsat.query.imports;

import vn.sogiamsat.query.imports.ImportState.Trouble;

/** Why an import does not go on. */
final class ImportTrouble {
    static final Trouble INTERRUPTED = new Trouble(
            "Máy chủ đã dừng giữa chừng. Những dòng đã ghi vẫn còn nguyên.",
            "The server stopped in the middle. What was recorded stays recorded.");
    static final Trouble AWAY = new Trouble(
            "Sổ chưa trả lời. Những dòng đã ghi vẫn còn nguyên; hãy tiếp tục sau ít phút.",
            "The ledger does not answer. What was recorded stays recorded; go on in some minutes.");
    static final Trouble NO_ROOM = new Trouble(
            "Ổ đĩa của sổ sắp đầy nên sổ tạm ngừng ghi. Những dòng đã ghi vẫn còn nguyên; hãy báo người vận hành giải phóng dung lượng, rồi tiếp tục.",
            "The ledger's disk is nearly full and it records nothing for the moment. What was recorded stays recorded; tell the operator to make room, then go on.");
    static final Trouble UNEXPECTED = new Trouble(
            "Có lỗi ngoài dự kiến; chi tiết ở nhật ký máy chủ. Những dòng đã ghi vẫn còn nguyên.",
            "Something unexpected went wrong; the server's log has the details. What was recorded stays recorded.");

    private ImportTrouble() {}
}
