package vn.sogiamsat.imports.file;

/** A file that is no table, or not one that can be read. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;
    private final boolean mustGo;

    public UnreadableFileException(String vietnamese, String english) {
        this(vietnamese, english, false);
    }

    private UnreadableFileException(String vietnamese, String english, boolean mustGo) {
        super(vietnamese + " (" + english + ")");
        this.vietnamese = vietnamese;
        this.english = english;
        this.mustGo = mustGo;
    }

    /** Of a file with a state secret in it. */
    public static UnreadableFileException stateSecret(String viWhere, String enWhere) {
        return new UnreadableFileException(
                "%s ghi là bí mật nhà nước. Sổ không nhận; cả tệp đã được xóa khỏi máy chủ, không giữ lại gì. Hãy báo ngay người phụ trách bảo mật."
                        .formatted(viWhere),
                "%s is marked as a state secret. The ledger takes none; the whole file was deleted from the server, and nothing of it is kept. Tell who is responsible for secrets at once."
                        .formatted(enWhere),
                true);
    }

    /** Whether nothing of the file may stay anywhere. */
    public boolean mustGo() {
        return mustGo;
    }

    /** What is wrong and what to do. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
