package vn.sogiamsat.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sogiamsat.app.terminal.Refusal;

/** What a backup holds: each file's SHA-256, as {@code sha256sum --check} reads it, and the folders. */
record Sums(Map<String, String> files, List<String> folders) {
    /** Written last: a backup without it is none. */
    static final String FILE = "SHA256SUMS";

    static final String FOLDERS = "FOLDERS";

    void write(Path backup) throws IOException {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        Files.writeString(backup.resolve(FILE), lines, UTF_8);
    }

    /** @throws Refusal when the folder holds no backup */
    static Sums read(Path backup) throws IOException {
        if (!Files.isRegularFile(backup.resolve(FILE)) || !Files.isRegularFile(backup.resolve(FOLDERS))) {
            throw new Refusal(
                    "%s không phải là một bản sao lưu trọn vẹn: thiếu %s hoặc %s. Hãy chọn thư mục mà ./ledger backup đã làm xong."
                            .formatted(backup, FILE, FOLDERS),
                    "%s is no whole backup: %s or %s is missing. Choose a folder that ./ledger backup has finished."
                            .formatted(backup, FILE, FOLDERS));
        }
        Map<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(backup.resolve(FILE), UTF_8)) {
            if (!line.matches("[0-9a-f]{64} {2}\\S.*")) {
                throw altered(backup, FILE);
            }
            files.put(line.substring(66), line.substring(0, 64));
        }
        return new Sums(files, Files.readAllLines(backup.resolve(FOLDERS), UTF_8));
    }

    /** For a file that is not the one that was backed up. */
    static Refusal altered(Path backup, String file) {
        return new Refusal(
                "Bản sao lưu %s không còn nguyên vẹn: tệp %s đã bị sửa, thiếu hoặc thừa. Không phục hồi gì; hãy dùng bản sao lưu khác."
                        .formatted(backup, file),
                "The backup %s is not what was written: the file %s was changed, is missing or does not belong. Nothing was restored; use another backup."
                        .formatted(backup, file));
    }
}
