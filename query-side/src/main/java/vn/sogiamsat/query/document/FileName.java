package vn.sogiamsat.query.document;

import org.jspecify.annotations.Nullable;

/** Makes a name that a sender gave harmless as the name of a file on somebody's disk. */
final class FileName {
    private static final int LONGEST = 150;

    private FileName() {}

    /** Without folders, control characters, characters no file system takes, or leading dots; never empty. */
    static String of(@Nullable String given, String sha256) {
        if (given == null) {
            return sha256;
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .strip()
                .replaceFirst("^\\.+", "")
                .replaceFirst("[. ]+$", "");
        if (clean.isEmpty()) {
            return sha256;
        }
        return clean.length() <= LONGEST ? clean : clean.substring(clean.length() - LONGEST);
    }
}
