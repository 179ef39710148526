package vn.sogiamsat.app.supervisor;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import vn.sogiamsat.app.terminal.Refusal;

/** What a data folder remembers of its ledger from one start to the next. */
public final class Facts {
    private static final String LAYOUT = "layout";
    private static final int OURS = 1;
    private static final String LEDGER = "ledger";

    private final Path file;
    private final Properties properties = new Properties();

    private Facts(Path file) {
        this.file = file;
    }

    /** @throws Refusal when a newer release wrote the folder */
    public static Facts of(DataFolder folder) {
        Facts facts = new Facts(folder.facts());
        if (Files.exists(facts.file)) {
            try (Reader reader = Files.newBufferedReader(facts.file)) {
                facts.properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + facts.file, e);
            }
        } else {
            facts.set(LAYOUT, Integer.toString(OURS));
        }
        if (!Integer.toString(OURS).equals(facts.properties.getProperty(LAYOUT))) {
            throw new Refusal(
                    "Thư mục %s do một bản khác của chương trình ghi. Hãy dùng đúng bản đó.".formatted(folder),
                    "The folder %s was written by another release of the program. Use that release.".formatted(folder));
        }
        return facts;
    }

    /** The ledger that lives here; empty before the first start was complete. */
    public Optional<UUID> ledger() {
        return Optional.ofNullable(properties.getProperty(LEDGER)).map(UUID::fromString);
    }

    void ledger(UUID id) {
        set(LEDGER, id.toString());
    }

    /** The port that a private server used last. */
    public Optional<Integer> port(String server) {
        return Optional.ofNullable(properties.getProperty(server + ".port")).map(Integer::valueOf);
    }

    void port(String server, int port) {
        set(server + ".port", Integer.toString(port));
    }

    /** Whole or not at all. */
    private void set(String name, String value) {
        properties.setProperty(name, value);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                properties.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
