package vn.sogiamsat.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.evidence.EvidenceStory.make;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubBundles;
import vn.sogiamsat.query.testing.StubIntegrity;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.Vault;

/** The report tells of every event, in Vietnamese, and no text in it does harm. */
@QuerySideTest
class ReportTest {
    private static @Nullable EvidenceStory told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    @Autowired
    StubBundles bundles;

    @Autowired
    StubIntegrity integrity;

    @Autowired
    IndexedObligations index;

    private EvidenceStory story;

    @BeforeEach
    void tell() {
        if (told == null) {
            told = EvidenceStory.told(ledger, vault, index, "EW");
        }
        story = told;
        integrity.is(StubIntegrity.well(), null);
        bundles.takeLast();
        await().until(() -> tree.byCode(story.units().cell).isPresent());
    }

    @Test
    void a_meetings_bundle_holds_every_event_and_the_report_tells_of_each() {
        Browser inspector = people.signedIn("inspector", story.units().cell);
        assertThat(inspector.get(story.meeting()).body()).contains("href=\"" + story.meeting() + "/evidence\"");
        HttpResponse<byte[]> answer = make(inspector, story.meeting() + "/evidence", " Theo kế hoạch <12> ");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"bang-chung-meeting-2023-10-21.zip\"");
        EvidenceBundles.Request request = asked();
        assertThat(request.scope()).isEqualTo("meeting");
        assertThat(request.of()).isEqualTo(story.units().meeting.id().value().toString());
        assertThat(request.title()).isEqualTo("Buổi sinh hoạt của Chi bộ VNPT Văn Yên, ngày 06/10/2023");
        assertThat(request.reason()).isEqualTo("Theo kế hoạch <12>");
        assertThat(request.by()).isEqualTo("inspector-" + story.units().cell.toLowerCase(Locale.ROOT));
        Bundled bundled = Bundled.of(answer.body());
        assertThat(request.events())
                .contains(story.first(), story.between(), story.second(), story.hostile())
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(bundled.html()).contains(id.toString()));
        assertThat(bundled.paper())
                .contains(request.events().stream().map(UUID::toString).toArray(String[]::new));
    }

    @Test
    void the_report_says_what_it_proves_and_what_not_and_how_to_check_it() {
        Bundled bundled = Bundled.of(
                make(people.signedIn("leader", story.units().cell), story.meeting() + "/evidence", "Kiểm tra <12>")
                        .body());

        String[] said = {
            "Buổi sinh hoạt của Chi bộ VNPT Văn Yên, ngày 06/10/2023",
            "21/10/2023 02:30:00 (giờ Việt Nam)",
            "Đã xảy ra những gì",
            "Nghị quyết: Yên Bái, ký điểm chốt, được ghi nhận",
            "Đỗ Thị Bí Thư",
            "source:handbook",
            "ghi nhận trễ 9 ngày",
            "Gói này chứng minh điều gì",
            "tính đến điểm chốt 1.230 mục",
            "Gói này không chứng minh điều gì",
            "Điều được gửi vào sổ là đúng sự thật.",
            "không có đính chính hay rút lại",
            "java -jar verify.jar --policy policy.txt",
        };
        assertThat(bundled.html()).contains(said).contains("Kiểm tra &lt;12&gt;", StubIntegrity.VKEY);
        assertThat(bundled.paper()).contains(said).contains("Kiểm tra <12>").doesNotContain("#");
    }

    @Test
    void hostile_texts_stay_texts() {
        Bundled bundled = Bundled.of(
                make(people.signedIn("leader", story.units().cell), story.meeting() + "/evidence", "x\u0000\u202Ey")
                        .body());

        assertThat(bundled.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; \uFFFDgnat\uFFFD")
                .contains("x\uFFFD\uFFFDy")
                .doesNotContain("<script", "\u202E")
                .doesNotContainPattern("(?:src|href)=");
        assertThat(bundled.paper()).contains("<script>alert(1)</script>");
    }

    @Test
    void the_report_is_in_vietnamese_whoever_asks() {
        Browser english = people.signedIn("inspector", story.units().party);
        String form = story.meeting() + "/evidence";
        assertThat(english.get(form + "?lang=en").body()).contains("Make a bundle of evidence");
        Bundled bundled = Bundled.of(make(english, form, "x").body());

        assertThat(bundled.html()).contains("Biểu quyết", "ghi nhận trễ 9 ngày").doesNotContain("recorded late");
        english.get("/account?lang=vi");
    }

    private EvidenceBundles.Request asked() {
        return Objects.requireNonNull(bundles.takeLast());
    }
}
