package vn.sogiamsat.app.witness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * The logs that a witness watches.
 *
 * @param logs the keys that are trusted, by the origin that is their name
 */
public record Watched(Map<String, List<VerifierKey>> logs) {
    /**
     * Reads the lines {@code log <vkey>} of a policy file; it may do without a quorum.
     *
     * @throws Refusal when there is no such file, no such line, or a line cannot be read
     */
    public static Watched read(Path file) {
        try {
            String text = Files.readString(file, ISO_8859_1);
            boolean hasQuorum = text.lines().anyMatch(line -> line.strip().startsWith("quorum"));
            String policy = hasQuorum ? text : text + "\nquorum none\n";
            Map<String, List<VerifierKey>> logs = new LinkedHashMap<>();
            for (Policy.Party log : Policy.parse(policy.getBytes(ISO_8859_1)).logs()) {
                logs.computeIfAbsent(log.key().name().name(), origin -> new ArrayList<>())
                        .add(log.key());
            }
            if (!logs.isEmpty()) {
                return new Watched(logs);
            }
        } catch (NoSuchFileException e) {
            throw none(file);
        } catch (MalformedException e) {
            throw new Refusal(
                    "Không hiểu tệp %s: %s".formatted(file, e.getMessage()),
                    "The file %s cannot be understood, see above.".formatted(file));
        } catch (IOException e) {
            throw new Refusal(
                    "Không đọc được tệp %s: hãy kiểm tra quyền truy cập.".formatted(file),
                    "The file %s cannot be read: check its permissions.".formatted(file));
        }
        throw none(file);
    }

    private static Refusal none(Path file) {
        return new Refusal(
                "Chưa biết phải theo dõi sổ nào: tệp %s không có dòng «log …». Hãy ghi vào đó dòng mà bên giữ sổ in bằng ./ledger keys show, rồi khởi động lại."
                        .formatted(file),
                "It is not known yet which ledger to watch: the file %s has no line «log …». Write into it the line that the ledger's operator prints with ./ledger keys show, and start again."
                        .formatted(file));
    }
}
