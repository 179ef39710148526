package vn.sogiamsat.imports.archive;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import vn.sogiamsat.imports.file.UnreadableFileException;

/** Names of files in a ZIP: in one composition, with one kind of slash, and leading nowhere else. */
final class EntryName {
    private static final int LONGEST = 300;

    /** What operating systems put beside people's files. */
    private static final Set<String> LEFT_BY_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    private EntryName() {}

    /** As people read it. */
    static String shown(String raw) {
        return Normalizer.normalize(raw.replace('\\', '/'), Normalizer.Form.NFC);
    }

    /** By which it is found: of two names with one key no file system keeps both apart. */
    static String key(String name) {
        String shown = shown(name);
        return (shown.startsWith("./") ? shown.substring(2) : shown).toLowerCase(Locale.ROOT);
    }

    static boolean isLeftBySystem(String shown) {
        return shown.startsWith("__MACOSX/")
                || LEFT_BY_SYSTEMS.contains(
                        shown.substring(shown.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    /** @throws UnreadableFileException when the name leads out of the ZIP, or is no name */
    static void check(String shown) throws UnreadableFileException {
        boolean isPlain = !shown.isBlank()
                && shown.length() <= LONGEST
                && shown.codePoints().noneMatch(Character::isISOControl)
                && !shown.startsWith("/")
                && !shown.matches("[A-Za-z]:.*")
                && Arrays.stream(shown.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".."));
        if (!isPlain) {
            String quoted = shown.replaceAll("\\p{Cntrl}", "?");
            String some = quoted.substring(0, Math.min(80, quoted.length()));
            throw new UnreadableFileException(
                    "Trong ZIP có tên tệp không được phép: “%s” (dẫn ra ngoài, quá dài, hoặc có ký tự điều khiển). Đừng dùng tệp này; hãy hỏi lại nơi gửi."
                            .formatted(some),
                    "The ZIP holds a name that is not allowed: “%s” (it leads outside, is too long, or has control characters). Do not use this file; ask who sent it."
                            .formatted(some));
        }
    }
}
