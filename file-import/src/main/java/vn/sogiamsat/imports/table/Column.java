package vn.sogiamsat.imports.table;

import java.util.List;
import vn.sogiamsat.imports.value.Said;

/**
 * A column of a table that can be imported.
 *
 * @param head what stands above it, in both languages; each is understood
 * @param also other heads that mean the same
 * @param required whether every row must have it
 * @param explained what belongs into it, and in which form
 * @param example of the template
 */
public record Column(Said head, List<String> also, boolean required, Said explained, String example) {
    public Column {
        also = List.copyOf(also);
    }

    static Column required(String vi, String en, String explainedVi, String explainedEn, String example) {
        return new Column(new Said(vi, en), List.of(), true, new Said(explainedVi, explainedEn), example);
    }

    static Column optional(String vi, String en, String explainedVi, String explainedEn, String example) {
        return new Column(new Said(vi, en), List.of(), false, new Said(explainedVi, explainedEn), example);
    }

    /** The same under other heads, too. */
    Column or(String... heads) {
        return new Column(head, List.of(heads), required, explained, example);
    }
}
