package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.search.Connections;
import vn.sogiamsat.app.search.Preparation;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "elasticsearch",
        mixinStandardHelpOptions = true,
        description = {"Elasticsearch của bạn.", "An Elasticsearch of yours."},
        synopsisSubcommandLabel = "prepare")
final class ElasticsearchCommand {
    private final Terminal terminal;
    private final Map<String, String> environment;

    ElasticsearchCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Command(
            name = "prepare",
            mixinStandardHelpOptions = true,
            description = {
                "Chuẩn bị Elasticsearch cho sổ: mẫu chỉ mục, vai trò ít quyền nhất và khóa API. Chạy lại không làm hỏng gì. Xem docs/elasticsearch.md.",
                "Prepares an Elasticsearch for the ledger: index template, roles with the least rights, API keys. Running it again does no harm. See docs/elasticsearch.md."
            })
    void prepare(
            @Mixin AdministratorOptions administrator,
            @Mixin TemplateOptions template,
            @Option(
                            names = "--keys",
                            paramLabel = "FOLDER",
                            description = {
                                "Tạo vai trò và khóa API, ghi khóa vào thư mục này, mỗi khóa một tệp chỉ chủ đọc được.",
                                "Makes roles and API keys, and writes the keys into this folder, each in a file that only its owner can read."
                            })
                    @Nullable Path keys,
            @Option(
                            names = "--renew",
                            description = {
                                "Thay các khóa đang có; khóa cũ bị hủy ngay.",
                                "Replaces the keys that are there; the old ones count no longer, at once."
                            })
                    boolean renew,
            @Option(
                            names = "--space",
                            paramLabel = "NAME",
                            defaultValue = "default",
                            description = {
                                "Không gian Kibana mà người đọc được xem (mặc định: ${DEFAULT-VALUE}).",
                                "The space of Kibana that readers may see (default: ${DEFAULT-VALUE})."
                            })
                    String space)
            throws IOException {
        try (RestClient connections = Connections.to(administrator.settings(environment))) {
            Preparation preparation = new Preparation(connections, administrator.prefix(), terminal);
            preparation.put(template.template());
            if (keys != null) {
                preparation.makeKeys(keys, renew, space);
            }
        }
        if (keys == null) {
            terminal.say(
                    "Xong. Không tạo vai trò hay khóa API nào (--keys).",
                    "Done. No roles or API keys were made (--keys).");
        } else {
            terminal.say(
                    "Xong. Mỗi tiến trình đọc khóa của mình: LEDGER_ELASTICSEARCH_API_KEY_FILE. Sau --renew, hãy khởi động lại chúng.",
                    "Done. Each process reads its own key: LEDGER_ELASTICSEARCH_API_KEY_FILE. After --renew, start them again.");
        }
    }
}
