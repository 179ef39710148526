package vn.sogiamsat.app.search;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elasticsearch.client.RestClient;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

/** Prepares an Elasticsearch for the ledger. Done again, it comes to the same. */
public final class Preparation {
    /** Above what others may have for everything. */
    private static final int PRIORITY = 300;

    private final Server server;
    private final String prefix;
    private final Terminal terminal;

    /** @param prefix what the names of the indices begin with */
    public Preparation(RestClient connections, String prefix, Terminal terminal) {
        this.server = new Server(connections);
        this.prefix = prefix;
        this.terminal = terminal;
    }

    /**
     * Lets the indices that are there, and those to come, be as the template says.
     *
     * @throws Refusal when Elasticsearch refuses
     */
    public void put(Template template) {
        String all = prefix + "-*";
        server.send("PUT", "/_index_template/" + prefix, Template.of(List.of(all), PRIORITY, template.settings()));
        // Before the first start there are none.
        server.send("PUT", "/" + all + "/_settings?allow_no_indices=true", template.settings());
        terminal.step("Mẫu chỉ mục cho " + all, "index template for " + all + ": " + template.settings());
        Integer days = template.forgetAfter();
        if (days != null) {
            forget(template, days);
        }
    }

    /** Never of a view: what a view lacks is missing on the pages, and only a rebuild brings it back. */
    private void forget(Template template, int days) {
        String policy = prefix + "-no-views";
        List<String> names = List.of(prefix + "-operations", prefix + "-integrity");
        Map<String, Object> lifecycle = Map.of("index.lifecycle.name", policy);
        Map<String, Object> settings = new LinkedHashMap<>(template.settings());
        settings.putAll(lifecycle);
        server.send("PUT", "/_ilm/policy/" + policy, Template.removalAfter(days));
        server.send("PUT", "/_index_template/" + policy, Template.of(names, PRIORITY + 1, settings));
        server.send(
                "PUT",
                "/" + String.join(",", names) + "/_settings?ignore_unavailable=true&allow_no_indices=true",
                lifecycle);
        terminal.step(
                "%s được xóa %d ngày sau khi tạo; các góc nhìn thì không bao giờ"
                        .formatted(String.join(", ", names), days),
                "%s are removed %d days after they were made; views never are"
                        .formatted(String.join(", ", names), days));
    }

    /**
     * Makes the roles of the ledger's parts, and API keys with their rights.
     *
     * @param space of Kibana, which readers may see
     * @throws Refusal when Elasticsearch refuses, or a file cannot be written
     */
    public void makeKeys(Path folder, boolean renew, String space) {
        new Keys(server, terminal, prefix, folder, renew).make(space);
    }
}
