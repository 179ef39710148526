package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.Nullable;

/**
 * The form of explaining how an obligation fared, as typed.
 *
 * @param document SHA-256 of a document in the vault; empty where none goes with it
 */
record Explaining(@Nullable String text, @Nullable String document) {
    static final Explaining EMPTY = new Explaining(null, null);
    private static final int LONGEST = 4_000;

    /** Which message tells what is wrong; null when nothing is. */
    @Nullable String problem() {
        if (Decided.isUnfit(words(), LONGEST)) {
            return "explain.problem.text";
        }
        return digest() == null || digest().matches("[0-9a-f]{64}") ? null : "explain.problem.document";
    }

    String words() {
        return Decided.textOf(text).replace("\r\n", "\n");
    }

    @Nullable String digest() {
        String typed = Decided.textOf(document);
        return typed.isEmpty() ? null : typed;
    }
}
