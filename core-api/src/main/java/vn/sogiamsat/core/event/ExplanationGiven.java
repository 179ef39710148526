package vn.sogiamsat.core.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/**
 * A unit says how it came that an obligation was not fulfilled, or not in time. It changes no judgement; it stands
 * beside it.
 *
 * @param text the body's words; no names belong here
 * @param document null when none goes with it
 */
@EventType(
        name = "vn.sogiamsat.rulebook.explanation-given",
        vi = "Giải trình",
        en = "Explanation given",
        external = false)
public record ExplanationGiven(
        @FromSubject String rulebook,
        @Label(vi = "Nghĩa vụ", en = "Obligation") UUID obligation,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitRef unit,

        @Label(vi = "Nội dung giải trình", en = "Text") @Text(4_000)
        String text,

        @Label(vi = "Tài liệu kèm theo (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements RulebookEvent {}
