package vn.sogiamsat.evidence.bundle;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/** What the files of a bundle are called. There are no others. */
public final class BundlePath {
    public static final String MANIFEST = "manifest.json";
    public static final String MANIFEST_NOTE = "manifest.note";
    public static final String CHECKPOINT = "checkpoint";
    public static final String POLICY = "policy.txt";
    public static final String KEYS = "keys.txt";
    public static final String REPORT_HTML = "report.html";
    public static final String REPORT_PDF = "report.pdf";

    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGEST_PAYLOAD = 16 * MEBIBYTE;
    private static final int LARGEST_MANIFEST = 32 * MEBIBYTE;
    private static final int LARGEST_REPORT = 64 * MEBIBYTE;

    private static final Pattern DOCUMENT = Pattern.compile("documents/[0-9a-f]{64}(\\.[a-z0-9]{1,8})?");
    private static final Pattern OTHERS =
            Pattern.compile("manifest\\.json|manifest\\.note|checkpoint|policy\\.txt|keys\\.txt|report\\.(html|pdf)"
                    + "|events/[0-9]{12}\\.(json|leaf|tlog-proof)|timestamps/[1-9][0-9]{0,2}\\.(tst|add-checkpoint)");
    private static final Pattern OUTSIDE = Pattern.compile("[/\\\\].*|.*[\\\\:].*|(.*/)?\\.\\.?(/.*)?");
    private static final Pattern EXTENSION = Pattern.compile(".*\\.([A-Za-z0-9]{1,8})");

    private BundlePath() {}

    /** The event's payload, exactly as it is stored. */
    public static String payload(long position) {
        return stem(position) + ".json";
    }

    /** The log's entry of the event. */
    public static String leaf(long position) {
        return stem(position) + ".leaf";
    }

    /** The proof that the entry is in the log. */
    public static String proof(long position) {
        return stem(position) + ".tlog-proof";
    }

    private static String stem(long position) {
        return "events/%012d".formatted(position);
    }

    /** @param name what the document is called elsewhere: only its ending is used, so that a program opens it */
    public static String document(String sha256, String name) {
        Matcher extension = EXTENSION.matcher(name);
        return "documents/" + sha256
                + (extension.matches() ? "." + extension.group(1).toLowerCase(Locale.ROOT) : "");
    }

    /** @param number from 1 */
    public static String token(int number) {
        return "timestamps/" + number + ".tst";
    }

    /** The checkpoint that the token is over, and why it contains the bundle's. */
    public static String stamped(int number) {
        return "timestamps/" + number + ".add-checkpoint";
    }

    /** Whether it is the name of a document. */
    public static boolean isDocument(String name) {
        return DOCUMENT.matcher(name).matches();
    }

    /** How many bytes a file of the name may have, so that it can be held in memory; documents are not held. */
    static long largest(String name) {
        if (isDocument(name)) {
            return Long.MAX_VALUE;
        }
        if (name.equals(MANIFEST)) {
            return LARGEST_MANIFEST;
        }
        if (name.startsWith("report.")) {
            return LARGEST_REPORT;
        }
        return name.endsWith(".json") ? LARGEST_PAYLOAD : MEBIBYTE;
    }

    /** @throws MalformedException when no file of a bundle is called so */
    static void check(String name) throws MalformedException {
        if (DOCUMENT.matcher(name).matches() || OTHERS.matcher(name).matches()) {
            return;
        }
        String quoted = Quoted.of(name);
        if (OUTSIDE.matcher(name).matches()) {
            throw new MalformedException(
                    "tên tệp «%s» dẫn ra ngoài hồ sơ".formatted(quoted),
                    "the file name «%s» leads out of the bundle".formatted(quoted));
        }
        throw new MalformedException(
                "không có tệp nào của hồ sơ chứng cứ tên là «%s»".formatted(quoted),
                "no file of a bundle of evidence is called «%s»".formatted(quoted));
    }
}
