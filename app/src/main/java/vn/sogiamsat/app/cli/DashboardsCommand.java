package vn.sogiamsat.app.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.dashboards.load.Importer;
import vn.sogiamsat.dashboards.load.KibanaException;
import vn.sogiamsat.dashboards.load.Prepared;
import vn.sogiamsat.dashboards.model.Language;

@Command(
        name = "dashboards",
        mixinStandardHelpOptions = true,
        description = {"Bảng theo dõi trong Kibana.", "The dashboards in Kibana."},
        synopsisSubcommandLabel = "import")
final class DashboardsCommand {
    private final Terminal terminal;
    private final Map<String, String> environment;

    DashboardsCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Chờ Kibana rồi nhập các bảng theo dõi vào đó. Chạy lại thì bản cũ được thay, không bị nhân đôi.",
                "Waits for Kibana and imports the dashboards. Run again, it replaces what is there and doubles nothing."
            })
    void put(
            @Mixin KibanaOptions options,
            @Option(
                            names = "--language",
                            paramLabel = "vi|en",
                            split = ",",
                            description = {"Ngôn ngữ (mặc định: vi,en).", "In which languages (default: vi,en)."})
                    @Nullable List<String> languages)
            throws KibanaException {
        List<Language> wanted = KibanaOptions.languages(languages);
        Prepared prepared = options.prepared(environment);
        try (Importer importer = options.importer(environment)) {
            terminal.step("Chờ Kibana tại " + options.kibana(), "waiting for Kibana at " + options.kibana());
            importer.await(options.longest());
            for (Language language : wanted) {
                int objects = importer.put(language, prepared);
                terminal.step(
                        "Đã nhập %d đối tượng (%s)".formatted(objects, language.code()),
                        "imported %d objects (%s)".formatted(objects, language.code()));
            }
        }
        terminal.say(
                "Xong. Trong Kibana: Analytics → Dashboards → “[Sổ Giám Sát]”.",
                "Done. In Kibana: Analytics → Dashboards → “[Sổ Giám Sát]”.");
    }
}
