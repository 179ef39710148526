package vn.sogiamsat.command.vault;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a sender's file name harmless. It is shown and suggested to browsers, and never used as a path. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** @return the last segment without control and invisible characters; null when nothing is left */
    static @Nullable String safe(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = text(last.codePoints().filter(FileNames::isVisible));
        // Normalized last: an invisible character between two marks keeps them from being composed or put in order.
        String safe = text(Normalizer.normalize(visible, Normalizer.Form.NFC)
                        .codePoints()
                        .limit(LONGEST))
                .strip();
        return safe.isEmpty() || safe.equals(".") || safe.equals("..") ? null : safe;
    }

    private static String text(IntStream characters) {
        return characters.mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Direction marks are invisible too: they make {@code cod.exe} look like {@code exe.doc}. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
