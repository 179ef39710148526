package vn.sogiamsat.app.supervisor;

import java.util.Map;
import java.util.Optional;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.command.migration.LedgerDatabase.Login;

/**
 * A PostgreSQL that the operator runs, instead of a private one.
 *
 * @param url JDBC address of the database
 * @param owner the role that owns it and migrates it
 * @param app the role of the running application
 */
record OwnDatabase(String url, Login owner, Login app) {
    static final String URL = "LEDGER_DATABASE_URL";

    /** The one that the environment names; empty when it names none. */
    static Optional<OwnDatabase> in(Map<String, String> environment) {
        String url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new Refusal(
                    "%s phải có dạng jdbc:postgresql://máy:cổng/tên".formatted(URL),
                    "%s must look like jdbc:postgresql://host:port/name".formatted(URL));
        }
        if (url.matches("(?i).*[?&](user|password)=.*")) {
            throw new Refusal(
                    "Không đặt tài khoản hay mật khẩu trong %s; hãy dùng LEDGER_DATABASE_OWNER và LEDGER_DATABASE_APP (xem docs/operating.md)."
                            .formatted(URL),
                    "No user or password belongs in %s; use LEDGER_DATABASE_OWNER and LEDGER_DATABASE_APP (see docs/operating.md)."
                            .formatted(URL));
        }
        Login owner = login(environment, "LEDGER_DATABASE_OWNER");
        Login app = login(environment, "LEDGER_DATABASE_APP");
        if (owner.role().equals(app.role())) {
            throw new Refusal(
                    "LEDGER_DATABASE_OWNER và LEDGER_DATABASE_APP phải là hai vai trò khác nhau: ứng dụng chỉ được thêm và đọc sự kiện.",
                    "LEDGER_DATABASE_OWNER and LEDGER_DATABASE_APP must be two roles: the application may only insert and read events.");
        }
        return Optional.of(new OwnDatabase(url, owner, app));
    }

    private static Login login(Map<String, String> environment, String name) {
        return new Login(needed(environment, name), needed(environment, name + "_PASSWORD"));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Refusal(
                    "Có %s nhưng thiếu biến môi trường %s (xem docs/operating.md).".formatted(URL, name),
                    "%s is set, but the environment variable %s is not (see docs/operating.md).".formatted(URL, name));
        }
        return value;
    }
}
