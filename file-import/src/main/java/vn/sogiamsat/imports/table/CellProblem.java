package vn.sogiamsat.imports.table;

import vn.sogiamsat.imports.value.Said;

/**
 * What is wrong with a cell.
 *
 * @param column as the spreadsheet calls it, such as {@code C}; empty where the table has no such column
 * @param head what stands above it
 */
public record CellProblem(String column, Said head, Said said) {}
