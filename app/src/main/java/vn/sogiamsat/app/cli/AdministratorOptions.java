package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.search.SearchSettings;
import vn.sogiamsat.app.terminal.Refusal;

/** Which Elasticsearch, as which administrator. The password comes from the environment, never from what is typed. */
final class AdministratorOptions {
    private static final String PASSWORD = "LEDGER_ELASTICSEARCH_ADMIN_PASSWORD";

    @Option(
            names = "--elasticsearch-url",
            required = true,
            split = ",",
            paramLabel = "URL",
            description = {
                "Địa chỉ Elasticsearch, nhiều máy cách nhau bằng dấu phẩy.",
                "The address of Elasticsearch, several nodes separated by commas."
            })
    private List<String> urls = List.of();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = {
                "Tài khoản quản trị; mật khẩu trong " + PASSWORD + ".",
                "An administrator's login; its password in " + PASSWORD + "."
            })
    private @Nullable String user;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = {
                "Chứng thư (PEM) của nơi cấp chứng thư cho Elasticsearch.",
                "The certificate (PEM) of who vouches for Elasticsearch."
            })
    private @Nullable Path caFile;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = "ledger",
            description = {
                "Tên các chỉ mục bắt đầu bằng gì (mặc định: ${DEFAULT-VALUE}).",
                "What the names of the indices begin with (default: ${DEFAULT-VALUE})."
            })
    private String prefix = "ledger";

    SearchSettings settings(Map<String, String> environment) {
        String password = user == null ? null : environment.get(PASSWORD);
        if (user != null && password == null) {
            throw new Refusal(
                    "Thiếu mật khẩu của “%s”: đặt %s.".formatted(user, PASSWORD),
                    "The password of “%s” is missing: set %s.".formatted(user, PASSWORD));
        }
        return new SearchSettings(urls, prefix(), user, password, null, null, caFile);
    }

    /** Lower case letters, digits and hyphens: nothing that a pattern of names could take for more. */
    String prefix() {
        if (!prefix.matches("[a-z][a-z0-9-]*")) {
            throw new Refusal(
                    "--prefix “%s” không đúng: chỉ chữ thường, số và dấu gạch nối.".formatted(prefix),
                    "--prefix “%s” is wrong: only lower case letters, digits and hyphens.".formatted(prefix));
        }
        return prefix;
    }
}
