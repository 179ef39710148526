package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook holds from a day on. The same rulebook may be adopted again with another text.
 *
 * @param text the whole rulebook, YAML, exactly as it was adopted
 * @param sha256 of the text's bytes in UTF-8; the text lies here and not in the vault
 * @param inForceTo null while no end is known
 * @param replaces ids of the rulebooks in whose place it comes
 */
@EventType(name = "vn.sogiamsat.rulebook.adopted", vi = "Áp dụng bộ quy tắc", en = "Rulebook adopted", external = false)
public record RulebookAdopted(
        @FromSubject String rulebook,

        @Label(vi = "Toàn văn (YAML)", en = "Text (YAML)") @Text(LONGEST)
        String text,

        @Label(vi = "Mã băm toàn văn (SHA-256)", en = "Digest of the text (SHA-256)") @Text(64)
        String sha256,

        @Label(vi = "Có hiệu lực từ ngày", en = "In force from")
        LocalDate inForceFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "In force until (exclusive)") @Nullable LocalDate inForceTo,

        @Label(vi = "Thay thế bộ quy tắc", en = "Replaces") List<String> replaces,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements RulebookEvent {
    /** The most code points a rulebook's text may have. */
    public static final int LONGEST = 200_000;

    public RulebookAdopted {
        replaces = List.copyOf(replaces);
    }

    /**
     * The id under which the ledger tells it, so that a text is adopted once for as long as that stands.
     *
     * @param time counts the adoptions of this text, from 1
     */
    public static String sourceId(String rulebook, String sha256, int time) {
        return "rulebook-adopted/" + rulebook + "/" + sha256 + (time == 1 ? "" : "/" + time);
    }
}
