package vn.sogiamsat.app.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Refusal;

/** Proves who we are: the value of the header {@code Authorization}. */
final class Credentials {
    private Credentials() {}

    /**
     * Empty where no proof is given.
     *
     * @throws Refusal when it cannot be told which proof is meant, or half of one is missing
     */
    static Optional<String> of(SearchSettings settings) {
        String username = given(settings.username());
        String password = given(settings.password());
        String key = key(settings);
        if (key != null && (username != null || password != null)) {
            throw new Refusal(
                    "Elasticsearch: có cả khóa API lẫn tài khoản. Hãy bỏ một trong hai: ledger.elasticsearch.api-key(-file) hoặc username/password.",
                    "Elasticsearch: both an API key and a login are given. Remove one of them: ledger.elasticsearch.api-key(-file), or username/password.");
        }
        if ((username == null) != (password == null)) {
            throw new Refusal(
                    "Elasticsearch: tài khoản và mật khẩu phải đi cùng nhau (ledger.elasticsearch.username, ledger.elasticsearch.password).",
                    "Elasticsearch: a login needs both a name and a password (ledger.elasticsearch.username, ledger.elasticsearch.password).");
        }
        if (key != null) {
            return Optional.of("ApiKey " + key);
        }
        return username == null
                ? Optional.empty()
                : Optional.of("Basic "
                        + Base64.getEncoder()
                                .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static @Nullable String key(SearchSettings settings) {
        String key = given(settings.apiKey());
        Path file = settings.apiKeyFile();
        if (file == null || file.toString().isBlank()) {
            return key;
        }
        if (key != null) {
            throw new Refusal(
                    "Elasticsearch: có cả ledger.elasticsearch.api-key lẫn api-key-file. Hãy bỏ một trong hai.",
                    "Elasticsearch: both ledger.elasticsearch.api-key and api-key-file are given. Remove one of them.");
        }
        try {
            String read = given(Files.readString(file));
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            throw unreadable(file, e.toString());
        }
        throw unreadable(file, "empty");
    }

    private static Refusal unreadable(Path file, String reason) {
        return new Refusal(
                "Elasticsearch: không đọc được khóa API từ %s (%s). Tiến trình này có quyền đọc tệp ấy không?"
                        .formatted(file, reason),
                "Elasticsearch: no API key can be read from %s (%s). May this process read that file?"
                        .formatted(file, reason));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
