package vn.sogiamsat.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
