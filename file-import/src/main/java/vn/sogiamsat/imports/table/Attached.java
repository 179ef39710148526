package vn.sogiamsat.imports.table;

import vn.sogiamsat.imports.value.Said;

/**
 * The file that a row is about.
 *
 * @param file as the row calls it
 * @param sha256 that the row gives it, 64 lower-case hexadecimal digits
 * @param classification as the ledger has the word, or as it was written where it has none such
 * @param fileColumn as the spreadsheet calls the column of the file's name
 * @param digestColumn of the digest
 */
public record Attached(String file, String sha256, String classification, String fileColumn, String digestColumn) {
    /** The file's name without its folder. */
    public String bareName() {
        return DocumentsTable.bare(file);
    }

    /** Something that is wrong with the file. */
    public CellProblem fileWrong(Said said) {
        return new CellProblem(fileColumn, DocumentsTable.FILE.head(), said);
    }

    /** The file is another than the one the row means. */
    public CellProblem digestWrong(Said said) {
        return new CellProblem(digestColumn, DocumentsTable.DIGEST.head(), said);
    }
}
