package vn.sogiamsat.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.query.evidence.EvidenceStory.make;
import static vn.sogiamsat.query.evidence.EvidenceStory.token;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubBundles;
import vn.sogiamsat.query.testing.StubIntegrity;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.Vault;

/** Which events go into a bundle. */
@QuerySideTest
class ChosenEventsTest {
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

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Indices indices;

    private EvidenceStory story;

    @BeforeEach
    void tell() {
        if (told == null) {
            told = EvidenceStory.told(ledger, vault, index, "EX");
        }
        story = told;
        integrity.is(StubIntegrity.well(), null);
        bundles.takeLast();
        await().until(() -> tree.byCode(story.units().cell).isPresent());
    }

    @Test
    void an_obligations_bundle_has_its_evidence_and_what_stands_between() {
        String page = "/obligations/" + story.obligation();
        Browser inspector = people.signedIn("inspector", story.units().cell);
        assertThat(inspector.get(page).body()).contains("href=\"" + page + "/evidence\"");
        assertThat(inspector.get(page + "/evidence").body()).contains(">2</dd>", "1 sự kiện khác nằm ngoài phạm vi");

        Bundled bundled =
                Bundled.of(make(inspector, page + "/evidence", "Xem lại").body());
        EvidenceBundles.Request request = asked();
        assertThat(request.scope()).isEqualTo("obligation");
        assertThat(request.of()).isEqualTo(story.obligation().toString());
        assertThat(request.events()).containsExactlyInAnyOrder(story.first(), story.between(), story.second());
        assertThat(bundled.paper())
                .contains("Gói có thêm 1 sự kiện ở giữa", "1 sự kiện khác có liên quan không có trong gói");
    }

    @Test
    void a_searchs_bundle_has_what_was_found_and_what_stands_between() {
        String filter = "?meeting=" + story.units().meeting.id().value() + "&type=vn.sogiamsat.meeting.vote-taken"
                + "&source=handbook&occurredFrom=2023-10-06&person=&size=1";
        Browser inspector = people.signedIn("inspector", story.units().cell);
        String list = inspector.get("/audit" + filter).body().replace("&amp;", "&");
        assertThat(list).contains("href=\"/audit/evidence?meeting=").doesNotContain("/audit/evidence" + filter);

        make(inspector, "/audit/evidence" + filter, "Tìm");
        EvidenceBundles.Request request = asked();
        assertThat(request.scope()).isEqualTo("search");
        assertThat(request.of())
                .isEqualTo("meeting=" + story.units().meeting.id().value()
                        + " type=vn.sogiamsat.meeting.vote-taken source=handbook occurredFrom=2023-10-06");
        assertThat(request.title())
                .isEqualTo("Nhật ký sự kiện: buổi sinh hoạt "
                        + story.units().meeting.id().value()
                        + "; loại Biểu quyết; nguồn handbook; xảy ra từ ngày 06/10/2023");
        assertThat(request.events())
                .contains(story.first(), story.between(), story.second())
                .doesNotContain(story.hostile());
    }

    @Test
    void words_of_a_name_do_not_go_on_record() {
        Browser inspector = people.signedIn("inspector", story.units().cell);
        make(inspector, "/audit/evidence?person=do+thi+bi+thu&type=vn.sogiamsat.meeting.opened", "Tìm");

        assertThat(asked().of()).isEqualTo("type=vn.sogiamsat.meeting.opened person=…");
    }

    @Test
    void more_events_than_a_bundle_takes_are_refused_with_how_to_narrow() throws IOException {
        ManyEvents many = new ManyEvents(client, indices);
        many.write(story.cell(), "dong-" + story.units().cell);
        try {
            Browser inspector = people.signedIn("inspector", story.units().cell);
            String token = token(inspector);
            String all = "/audit/evidence?occurredFrom=2022-02-02&occurredTo=2022-02-02";
            assertThat(inspector.get(all).body())
                    .contains("Có 2.001 sự kiện; một gói có nhiều nhất 2.000. Hãy thu hẹp")
                    .doesNotContain("<textarea");
            assertThat(inspector.post(all, Map.of("reason", "x"), token).statusCode())
                    .isEqualTo(409);

            String ends = "/audit/evidence?source=dong-" + story.units().cell;
            assertThat(inspector.get(ends).body()).contains(">2</dd>");
            HttpResponse<String> filled = inspector.post(ends, Map.of("reason", "Của tôi"), token);
            assertThat(filled.statusCode()).isEqualTo(409);
            assertThat(filled.body()).contains("Để không chuỗi sự kiện nào bị ngắt quãng", ">Của tôi</textarea>");
            assertThat(bundles.takeLast()).isNull();
        } finally {
            many.remove();
        }
    }

    @Test
    void what_can_only_be_joined_by_events_one_may_not_see_is_left_out_and_counted() {
        String book = "ev-" + story.units().cell.toLowerCase(Locale.ROOT);
        UUID id = Demanded.id(book);
        UUID before = explain(book, id, story.units().cell);
        UUID foreign = explain(book, id, story.units().sister);
        UUID after = explain(book, id, story.units().cell);
        index.obligations(Demanded.of(book, book + "/R01", story.cell(), "2023-10-06T03:00:00Z")
                .doc());
        String form = "/obligations/" + id + "/evidence";

        Bundled own = Bundled.of(make(people.signedIn("inspector", story.units().cell), form, "x")
                .body());
        assertThat(asked().events()).containsExactly(after);
        assertThat(own.paper()).contains("1 sự kiện khác có liên quan không có trong gói");
        Bundled all = Bundled.of(make(people.signedIn("inspector", story.units().party), form, "x")
                .body());
        assertThat(asked().events()).containsExactly(before, foreign, after);
        assertThat(all.paper()).contains("Gói có thêm 1 sự kiện").doesNotContain("không có trong gói");
    }

    private UUID explain(String book, UUID obligation, String unit) {
        return ledger.tell(
                "2023-10-07T08:00",
                new ExplanationGiven(book, obligation, new UnitRef(UnitId.ofCode(unit), unit), "Đã giải trình", null));
    }

    private EvidenceBundles.Request asked() {
        return Objects.requireNonNull(bundles.takeLast());
    }
}
