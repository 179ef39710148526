package vn.sogiamsat.rules.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rulebooks that come along. None is in force before somebody adopts it. */
public final class ShippedRulebooks {
    private static final List<String> NAMES = List.of(
            "ban-giao",
            "ct-50-2025",
            "dieu-le-dang",
            "hd-03-2022",
            "hd-12-2018",
            "hd-42-2025",
            "lc-29-2026",
            "qd-24-2021",
            "qd-69-2022",
            "yb-08-2021");

    private ShippedRulebooks() {}

    /** Their ids. */
    public static List<String> names() {
        return NAMES;
    }

    /** The YAML of one, as it is adopted. */
    public static String text(String name) {
        try (InputStream file = ShippedRulebooks.class.getResourceAsStream("/rulebooks/" + name + ".yaml")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
