package vn.sogiamsat.rules.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The one rulebook that binds without being adopted: what an inspection concludes holds because it was concluded. It
 * states no figure of its own. A text adopted later under its id takes its place, and it can be repealed like others.
 */
public final class StandingRulebook {
    public static final String ID = "ket-luan-kiem-tra";

    /** The rule of what inspections conclude is to be remedied, as {@code rulebook/rule}. */
    public static final String REMEDY = ID + "/khac-phuc";

    private static final Rulebook BOOK = read();

    private StandingRulebook() {}

    public static Rulebook book() {
        return BOOK;
    }

    private static Rulebook read() {
        try (InputStream file = StandingRulebook.class.getResourceAsStream("/rulebooks/standing/" + ID + ".yaml")) {
            return RulebookReader.read(
                    ID + ".yaml", new String(Objects.requireNonNull(file, ID).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyRulebookException e) {
            throw new IllegalStateException("the standing rulebook is faulty", e);
        }
    }
}
