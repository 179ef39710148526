package vn.sogiamsat.core.preview;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Texts;

/**
 * Asks what would change if a rulebook were adopted as its text has it. Answered by an {@link AdoptionPreview}: the
 * first time it is asked the work begins, and whoever wants to know asks again.
 *
 * @param text the whole rulebook, without a fault
 * @param openFrom the first month that would be opened, with all up to the present one; null for none
 */
public record PreviewAdoption(String text, @Nullable YearMonth openFrom) {
    /** The same for the same question. */
    public String digest() {
        return Texts.sha256(text + "\0" + (openFrom == null ? "" : openFrom));
    }
}
