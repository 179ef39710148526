package vn.sogiamsat.rules.book;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rulebook.
 *
 * @param file as the reader was told it; for what is wrong between rulebooks, the id of one of them
 * @param rule id of the rule in which it is; null where it is in none, or in one without a readable id
 * @param line in the file, from 1
 * @param column in the line, in Unicode code points, from 1
 * @param vi what is wrong and what was expected, in Vietnamese
 * @param en the same in English
 */
public record Fault(String file, @Nullable String rule, int line, int column, String vi, String en) {

    /** One line for people, such as {@code hd-12.yaml:14:9 (R05): … (…)}. */
    public String told() {
        return "%s:%d:%d%s: %s (%s)".formatted(file, line, column, rule == null ? "" : " (" + rule + ")", vi, en);
    }
}
