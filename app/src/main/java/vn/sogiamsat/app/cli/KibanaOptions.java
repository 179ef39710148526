package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.search.Connections;
import vn.sogiamsat.app.search.SearchSettings;
import vn.sogiamsat.app.search.Trust;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.dashboards.kibana.DataViewObject;
import vn.sogiamsat.dashboards.load.Destination;
import vn.sogiamsat.dashboards.load.Importer;
import vn.sogiamsat.dashboards.load.KibanaException;
import vn.sogiamsat.dashboards.load.LabelReader;
import vn.sogiamsat.dashboards.load.Labels;
import vn.sogiamsat.dashboards.load.Prepared;
import vn.sogiamsat.dashboards.model.Language;

/** Which Kibana, as whom, and where what it shows is. Secrets come from the environment, never from what is typed. */
final class KibanaOptions {
    private static final String PASSWORD = "LEDGER_KIBANA_PASSWORD";
    private static final String API_KEY = "LEDGER_KIBANA_API_KEY";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Option(
            names = "--kibana",
            required = true,
            paramLabel = "URL",
            description = {"Địa chỉ Kibana.", "The address of Kibana."})
    private URI kibana = URI.create("http://127.0.0.1:5601");

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = {
                "Tài khoản Kibana; mật khẩu trong " + PASSWORD + ". Hoặc khóa API trong " + API_KEY + ".",
                "Login of Kibana; its password in " + PASSWORD + ". Or an API key in " + API_KEY + "."
            })
    private @Nullable String user;

    @Option(
            names = "--space",
            paramLabel = "NAME",
            description = {"Không gian (mặc định: default).", "The space (default: the default one)."})
    private @Nullable String space;

    @Option(
            names = "--ledger-url",
            paramLabel = "URL",
            defaultValue = DataViewObject.PAGES,
            description = {
                "Địa chỉ các trang của sổ, để liên kết từ Kibana (mặc định: ${DEFAULT-VALUE}).",
                "Where the ledger's own pages are, for links to them (default: ${DEFAULT-VALUE})."
            })
    private URI pages = URI.create(DataViewObject.PAGES);

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            defaultValue = DataViewObject.PREFIX,
            description = {
                "Tên các chỉ mục bắt đầu bằng gì (mặc định: ${DEFAULT-VALUE}).",
                "What the names of the indices begin with (default: ${DEFAULT-VALUE})."
            })
    private String prefix = DataViewObject.PREFIX;

    @Option(
            names = "--elasticsearch-url",
            paramLabel = "URL",
            description = {
                "Đọc tên tổ chức và chức danh cấp ủy viên từ đây để hiện thay cho mã; không bao giờ đọc tên người. Tài khoản: LEDGER_ELASTICSEARCH_USERNAME, LEDGER_ELASTICSEARCH_PASSWORD; hoặc tệp giữ khóa API: LEDGER_ELASTICSEARCH_API_KEY_FILE.",
                "Reads from here what units and superiors' positions are called, to show in the place of ids; never names of persons. Login: LEDGER_ELASTICSEARCH_USERNAME, LEDGER_ELASTICSEARCH_PASSWORD; or the file of an API key: LEDGER_ELASTICSEARCH_API_KEY_FILE."
            })
    private @Nullable String elasticsearch;

    @Option(
            names = "--ca-file",
            paramLabel = "FILE",
            description = {
                "Chứng thư (PEM) của nơi cấp chứng thư cho Kibana và Elasticsearch; không có thì theo những nơi Java tin.",
                "The certificate (PEM) of who vouches for Kibana and Elasticsearch; without it those whom Java trusts."
            })
    private @Nullable Path caFile;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = {
                "Chờ Kibana tối đa bao lâu (mặc định: ${DEFAULT-VALUE} giây).",
                "How long to wait for Kibana (default: ${DEFAULT-VALUE} seconds)."
            })
    private int seconds;

    URI kibana() {
        return kibana;
    }

    Duration longest() {
        return Duration.ofSeconds(seconds);
    }

    static List<Language> languages(@Nullable List<String> codes) {
        if (codes == null) {
            return List.of(Language.values());
        }
        List<Language> languages = new ArrayList<>();
        for (String code : codes) {
            languages.add(Arrays.stream(Language.values())
                    .filter(language -> language.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "Không có bản “%s”; có: vi, en.".formatted(code),
                            "There is no “%s”; there are: vi, en.".formatted(code))));
        }
        return languages;
    }

    Importer importer(Map<String, String> environment) {
        checked("--kibana", kibana);
        return new Importer(
                new Destination(kibana, space, authorization(environment)),
                BETWEEN_LOOKS,
                caFile == null ? null : Trust.in(caFile));
    }

    private @Nullable String authorization(Map<String, String> environment) {
        String key = environment.get(API_KEY);
        if (user == null) {
            return key == null ? null : Destination.apiKey(key);
        }
        String password = environment.get(PASSWORD);
        if (password == null) {
            throw new Refusal(
                    "Thiếu mật khẩu của “%s”: đặt %s.".formatted(user, PASSWORD),
                    "The password of “%s” is missing: set %s.".formatted(user, PASSWORD));
        }
        return Destination.basic(user, password);
    }

    Prepared prepared(Map<String, String> environment) throws KibanaException {
        checked("--ledger-url", pages);
        return new Prepared(pages.toString(), prefix, labels(environment));
    }

    private Labels labels(Map<String, String> environment) throws KibanaException {
        if (elasticsearch == null) {
            return Labels.NONE;
        }
        String keyFile = environment.get("LEDGER_ELASTICSEARCH_API_KEY_FILE");
        SearchSettings settings = new SearchSettings(
                List.of(elasticsearch),
                prefix,
                environment.get("LEDGER_ELASTICSEARCH_USERNAME"),
                environment.get("LEDGER_ELASTICSEARCH_PASSWORD"),
                null,
                keyFile == null ? null : Path.of(keyFile),
                caFile);
        try (RestClient client = Connections.to(settings)) {
            return new LabelReader(elasticsearch, (index, body) -> {
                        Request request = new Request("POST", "/" + index + "/_search");
                        request.setJsonEntity(body);
                        return EntityUtils.toString(
                                client.performRequest(request).getEntity());
                    })
                    .read(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("the connection to Elasticsearch could not be closed", e);
        }
    }

    private static void checked(String option, URI address) {
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().startsWith("http")) {
            throw new Refusal(
                    "%s “%s” không phải địa chỉ http(s).".formatted(option, address),
                    "%s “%s” is no http(s) address.".formatted(option, address));
        }
    }
}
