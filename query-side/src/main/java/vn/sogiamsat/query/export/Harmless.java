package vn.sogiamsat.query.export;

/**
 * Texts that a spreadsheet would take for a formula. What somebody told the ledger must not run on the computer of
 * whoever opens a table (OWASP, CSV Injection).
 */
final class Harmless {
    /** With their full-width forms, which some spreadsheets read as the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    static boolean isHarmless(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0;
    }

    /** With an apostrophe before it where it would be taken for a formula: a spreadsheet then takes it for text. */
    static String text(String text) {
        return isHarmless(text) ? text : "'" + text;
    }
}
