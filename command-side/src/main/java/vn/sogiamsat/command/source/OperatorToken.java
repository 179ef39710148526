package vn.sogiamsat.command.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.keys.OwnerOnlyFile;

/** The token of the person who runs this ledger: whoever may read the file may register sources. */
@Component
class OperatorToken {
    private final String value;

    OperatorToken(@Value("${ledger.operator-token-file}") Path file) {
        try {
            if (Files.notExists(file)) {
                OwnerOnlyFile.createOnce(file, SourceKeys.newKey(new SecureRandom()));
            }
            value = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Không đọc được tệp %s: hãy kiểm tra quyền truy cập. (Cannot read %1$s: check its permissions.)"
                            .formatted(file),
                    e);
        }
        if (value.length() < 32) {
            throw new IllegalStateException(
                    "Mã vận hành trong %s quá ngắn; hãy xóa tệp để tạo mã mới. (The operator token in %1$s is too short; delete the file to have a new one made.)"
                            .formatted(file));
        }
    }

    String value() {
        return value;
    }
}
