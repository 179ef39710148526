package vn.sogiamsat.evidence.statement;

import java.util.List;

/** What a statement proves and what it does not. These words stand in each one, and are signed with it. */
public final class Meaning {
    public static final List<String> PROVEN_VI = List.of(
            "Chứng minh được: sổ (người giữ khóa của nhật ký) đã cam kết câu trả lời này tại điểm chốt nêu trên, và không thể chối.",
            "Nếu về sau lộ ra một sự kiện như đã hỏi, nằm ở vị trí trong khoảng đã nêu mà không được liệt kê, thì bằng chứng của sự kiện đó cùng xác nhận này chứng minh rằng sổ đã trả lời sai.");
    public static final List<String> UNPROVEN_VI = List.of(
            "Không chứng minh được: rằng việc ấy đã không xảy ra ngoài đời; rằng không ai gửi tin đến nơi khác hoặc gửi sau điểm chốt này.",
            "Không tự chứng minh rằng sổ không bỏ sót: đó là lời của sổ. Muốn kiểm tra phải đọc đủ mọi sự kiện đến vị trí đã nêu.");
    public static final List<String> PROVEN_EN = List.of(
            "Proven: the ledger (whoever holds its log's key) has committed itself to this answer at the checkpoint above, and cannot deny it.",
            "Should an event as asked for be shown later that lies within the positions above and is not listed, then that event's proof and this statement together prove that the ledger's answer was false.");
    public static final List<String> UNPROVEN_EN = List.of(
            "Not proven: that the thing did not happen; that nobody sent word of it elsewhere, or after this checkpoint.",
            "It does not by itself prove that the ledger left nothing out: that is the ledger's word. To check it, all events up to that position have to be read.");

    private Meaning() {}
}
