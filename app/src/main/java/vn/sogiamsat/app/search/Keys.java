package vn.sogiamsat.app.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

/** The role of each part of the ledger, and an API key with the rights of that role in a file. */
final class Keys {
    private final Server server;
    private final Terminal terminal;
    private final String prefix;
    private final Path folder;
    private final boolean renew;

    /** @param renew whether new keys take the place of those that are there, which then count no longer */
    Keys(Server server, Terminal terminal, String prefix, Path folder, boolean renew) {
        this.server = server;
        this.terminal = terminal;
        this.prefix = prefix;
        this.folder = folder;
        this.renew = renew;
    }

    void make(String space) {
        Rights.all(prefix, space).forEach((part, role) -> {
            String name = prefix + "-" + part;
            server.send("PUT", "/_security/role/" + name, role);
            terminal.step("Vai trò " + name, "role " + name);
            key(name, role, new KeyFile(folder.resolve(part + ".key")));
        });
    }

    private void key(String name, Map<String, Object> role, KeyFile file) {
        Optional<String> kept = renew ? Optional.empty() : file.id();
        List<String> active = active(name);
        if (kept.isPresent()) {
            if (!active.contains(kept.get())) {
                throw new Refusal(
                        "Khóa trong %s không còn giá trị. Chạy lại với --renew.".formatted(file.path()),
                        "The key in %s is no longer valid. Run this again with --renew.".formatted(file.path()));
            }
            // A key keeps the rights that it was made with; those of a newer release may be others.
            server.send("PUT", "/_security/api_key/" + kept.get(), Map.of("role_descriptors", Map.of(name, role)));
            terminal.step("Giữ khóa API trong " + file.path(), "kept the API key in " + file.path());
            return;
        }
        JsonNode made =
                server.send("POST", "/_security/api_key", Map.of("name", name, "role_descriptors", Map.of(name, role)));
        file.write(made.path("encoded").asString());
        terminal.step("Khóa API mới trong " + file.path(), "a new API key in " + file.path());
        if (renew && !active.isEmpty()) {
            server.send("DELETE", "/_security/api_key", Map.of("ids", active));
            terminal.step(
                    "Đã hủy %d khóa cũ của %s".formatted(active.size(), name),
                    "invalidated %d older keys of %s".formatted(active.size(), name));
        }
    }

    private List<String> active(String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode key :
                server.send("GET", "/_security/api_key?name=" + name, null).path("api_keys")) {
            if (!key.path("invalidated").asBoolean()) {
                ids.add(key.path("id").asString());
            }
        }
        return ids;
    }
}
