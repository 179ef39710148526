package vn.sogiamsat.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.WithoutElasticsearch;
import vn.sogiamsat.query.testing.WithoutOtherSides;

/** A process that plays the query side only, while Elasticsearch is away. */
@QuerySideTest
@Import({WithoutElasticsearch.class, WithoutOtherSides.class})
class ElsewhereTest {
    @Autowired
    People people;

    @Test
    void the_status_page_works_all_the_same_and_says_what_is_not_there() {
        HttpResponse<String> page = people.signedIn("administrator", "*").get("/status");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Elasticsearch không trả lời",
                        "Tiến trình này không giữ sổ sự kiện",
                        "Tiến trình này không cập nhật kho tra cứu");
    }

    @Test
    void the_integrity_page_says_that_another_process_has_what_it_shows() {
        Browser administrator = people.signedIn("administrator", "*");

        HttpResponse<String> page = administrator.get("/integrity");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Ở đây chưa biết được sổ có nguyên vẹn hay không",
                        "Việc đối chiếu do tiến trình khác làm",
                        "Tiến trình này không giữ nhật ký chống sửa đổi");
        assertThat(administrator.get("/integrity/policy.txt").statusCode()).isEqualTo(503);
        assertThat(administrator
                        .submit("/account", "/integrity/verify", Map.of())
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void what_needs_the_write_side_says_that_it_is_not_running() {
        Browser administrator = people.signedIn("administrator", "*");

        HttpResponse<String> page = administrator.get("/quarantine");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Bên ghi sự kiện chưa chạy");
    }

    @Test
    void what_needs_elasticsearch_says_that_it_is_away() {
        HttpResponse<String> page = people.signedIn("administrator", "*").get("/organisation");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Kho tra cứu (Elasticsearch) chưa trả lời");
    }
}
