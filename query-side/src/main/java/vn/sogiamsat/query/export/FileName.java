package vn.sogiamsat.query.export;

/** The title of a table as the name of a file on anybody's disk. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** Without characters that some file system does not take; never empty. */
    static String of(String title) {
        String clean = title.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"/\\\\|?*]+", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^[. ]+", "")
                .replaceFirst("[. ]+$", "");
        String name =
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST).strip();
        return name.isEmpty() ? "bang" : name;
    }
}
