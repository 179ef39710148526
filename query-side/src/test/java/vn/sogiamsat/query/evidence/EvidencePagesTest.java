package vn.sogiamsat.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.evidence.EvidenceStory.token;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubBundles;
import vn.sogiamsat.query.testing.StubIntegrity;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.Vault;

/** When a bundle is refused. */
@QuerySideTest
class EvidencePagesTest {
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
            told = EvidenceStory.told(ledger, vault, index, "EV");
        }
        story = told;
        integrity.is(StubIntegrity.well(), null);
        bundles.takeLast();
        await().until(() -> tree.byCode(story.units().cell).isPresent());
    }

    @Test
    void a_search_that_found_nothing_makes_no_bundle() {
        Browser inspector = people.signedIn("inspector", story.units().cell);
        String none = "/audit/evidence?type=khong-co";
        assertThat(inspector.get(none).body())
                .contains("Không có sự kiện nào để đưa vào gói")
                .doesNotContain("<textarea");
        assertThat(inspector.post(none, Map.of("reason", "x"), token(inspector)).statusCode())
                .isEqualTo(409);
        assertThat(bundles.takeLast()).isNull();
    }

    @Test
    void a_bundle_without_a_reason_is_not_made() {
        Browser inspector = people.signedIn("inspector", story.units().cell);
        String form = story.meeting() + "/evidence";

        HttpResponse<String> answer = inspector.submit(form, form, Map.of("reason", " \r\n "));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Hãy ghi lý do");
        assertThat(bundles.takeLast()).isNull();
    }

    @Test
    void a_refusal_is_a_page_that_keeps_what_was_typed() {
        Browser inspector = people.signedIn("inspector", story.units().cell);
        String form = story.meeting() + "/evidence";

        bundles.refuseNext("Sự kiện vừa được ghi, <hãy thử lại>");
        HttpResponse<String> before = inspector.submit(form, form, Map.of("reason", "Lý do của tôi"));
        assertThat(before.statusCode()).isEqualTo(409);
        assertThat(before.body()).contains("&lt;hãy thử lại&gt;", ">Lý do của tôi</textarea>");

        bundles.refuseToWriteNext("Không ghi được gói");
        HttpResponse<String> late = inspector.submit(form, form, Map.of("reason", "Lý do của tôi"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Không ghi được gói", ">Lý do của tôi</textarea>");
        assertThat(late.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(late.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void nobody_bundles_what_they_may_not_see() {
        Browser sister = people.signedIn("inspector", story.units().sister);
        String obligation = "/obligations/" + story.obligation() + "/evidence";
        String token = token(sister);

        for (String foreign : List.of(story.meeting() + "/evidence", obligation)) {
            assertThat(sister.get(foreign).statusCode()).isEqualTo(404);
            assertThat(sister.post(foreign, Map.of("reason", "x"), token).statusCode())
                    .isEqualTo(404);
        }
        assertThat(sister.get("/audit/evidence?unit=" + story.cell()).statusCode())
                .isEqualTo(404);
        String search = "/audit/evidence?meeting=" + story.units().meeting.id().value();
        assertThat(sister.get(search).body()).contains("Không có sự kiện nào để đưa vào gói");
        assertThat(sister.post(search, Map.of("reason", "x"), token).statusCode())
                .isEqualTo(409);
        assertThat(bundles.takeLast()).isNull();
    }
}
