package vn.sogiamsat.query.evidence;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.VoteTaken;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

/**
 * A meeting, and an obligation that rests on two of its events.
 *
 * @param first a vote; second: another, after what stands between them
 * @param hostile a vote on a text that means harm
 */
record EvidenceStory(VanYen units, UUID first, UUID between, UUID second, UUID hostile) {
    private static final String HOSTILE = "<script>alert(1)</script> \u202Egnat\u202C " + "đ".repeat(3_000);

    static EvidenceStory told(ToldFacts ledger, Vault vault, IndexedObligations index, String mark) {
        VanYen units = VanYen.meeting(ledger, vault, mark);
        UUID first = ledger.tell(
                "2023-10-06T09:35",
                new VoteTaken(units.meeting, "Nghị quyết: Yên Bái, ký điểm chốt, được ghi nhận", 6, 1, 0, 8));
        UUID between = ledger.tell("2023-10-06T09:36", new MinutesReadBack(units.meeting, true));
        UUID second = ledger.tell("2023-10-06T09:37", new VoteTaken(units.meeting, "Nghị quyết hai", 6, 1, 0, 8));
        UUID hostile = ledger.tell(
                "video-bridge",
                "2023-10-06T09:38",
                Duration.ofDays(9),
                new VoteTaken(units.meeting, HOSTILE, 6, 1, 0, 8));
        EvidenceStory story = new EvidenceStory(units, first, between, second, hostile);
        index.obligations(Demanded.of("evidence-" + units.cell, "khong-co/R01", story.cell(), "2023-10-06T03:00:00Z")
                .by(first, second, UUID.randomUUID())
                .doc());
        return story;
    }

    UUID cell() {
        return UnitId.ofCode(units.cell).value();
    }

    /** The page of the meeting. */
    String meeting() {
        return "/meetings/" + units.meeting.id().value();
    }

    UUID obligation() {
        return Demanded.id("evidence-" + units.cell);
    }

    static HttpResponse<byte[]> make(Browser browser, String form, String reason) {
        return browser.submitForBytes(form, form, Map.of("reason", reason));
    }

    /** A CSRF token, where no form stands on the page. */
    static String token(Browser browser) {
        return browser.get("/account").body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }
}
