package vn.sogiamsat.query.integrity;

import java.util.stream.Collectors;
import vn.sogiamsat.core.port.Integrity;

/**
 * The beginning of a policy for those who verify (C2SP tlog-policy): this ledger's keys, ready; its witnesses, whose
 * keys have to come from the witnesses themselves, as remarks.
 */
final class PolicyText {
    private PolicyText() {}

    static String of(Integrity.State state) {
        StringBuilder text = new StringBuilder();
        text.append("""
                # Sổ Giám Sát: tin khóa nào khi kiểm tra bằng chứng / whose keys to trust (C2SP tlog-policy)
                # Trước khi dùng: so dấu vân tay của từng khóa qua một đường khác (điện thoại, bản in có dấu).
                # Before use: compare each key's fingerprint over another way (telephone, a stamped print).

                """);
        for (String vkey : state.keys()) {
            text.append("# SHA-256 ").append(new LogKey(vkey).fingerprint()).append('\n');
            text.append("log ").append(plain(vkey)).append("\n\n");
        }
        if (!state.witnesses().isEmpty()) {
            text.append("""
                    # Nhân chứng: xin dòng «witness …» từ chính từng nhân chứng rồi thay các dòng dưới và bỏ dấu #.
                    # Witnesses: get the line «witness …» from each of them, put it here, and remove the #.
                    """);
            state.witnesses()
                    .forEach(each -> text.append("# witness ")
                            .append(plain(each.name()))
                            .append(" … (")
                            .append(plain(each.key()))
                            .append(")\n"));
            text.append("# group nhan-chung all ")
                    .append(state.witnesses().stream()
                            .map(each -> plain(each.name()))
                            .collect(Collectors.joining(" ")))
                    .append("\n# quorum nhan-chung   (thay cho dòng dưới / instead of the next line)\n");
        }
        return text.append("quorum none\n").toString();
    }

    /** What would end a line, or be refused in one, stands as a blank. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
