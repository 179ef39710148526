package vn.sogiamsat.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.StubForms;

@QuerySideTest
class ErrorPagesTest {
    @Autowired
    People people;

    @Autowired
    StubForms forms;

    @Test
    void a_person_reads_a_page_and_a_program_a_problem_where_nothing_is() {
        Browser browser = people.signedIn("leader", "*");

        HttpResponse<String> page = browser.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Không tìm thấy</h1>").doesNotContain("Whitelabel");

        HttpResponse<String> problem = browser.get("/nowhere", "application/json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body())
                .contains("\"title\":\"Không tìm thấy\"", "\"code\":\"not-found\"", "\"instance\":\"/nowhere\"");
    }

    @Test
    void what_finds_no_room_on_the_disk_is_told_so_and_what_to_do() {
        Browser clerk = people.signedIn("clerk", "*");
        forms.isFull(true);
        try {
            HttpResponse<String> page = clerk.get("/record");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<h1>Ổ đĩa của sổ sắp đầy</h1>", "Hãy báo người vận hành");
        } finally {
            forms.isFull(false);
        }
    }

    @Test
    void the_error_page_asked_for_by_its_address_is_a_page_that_is_not_there() {
        assertThat(people.stranger().get("/error").statusCode()).isEqualTo(404);
    }

    @Test
    void the_language_is_vietnamese_until_it_is_switched_and_then_stays_switched() {
        Browser browser = people.stranger();
        assertThat(browser.get("/login").body()).contains("lang=\"vi\"", "<h1>Đăng nhập</h1>");

        assertThat(browser.get("/login?lang=en").body()).contains("lang=\"en\"", "<h1>Sign in</h1>");
        assertThat(browser.get("/login").body()).contains("<h1>Sign in</h1>");

        assertThat(browser.get("/login?lang=xx").body()).contains("<h1>Đăng nhập</h1>");
    }

    @Test
    void style_and_scripts_are_there_and_may_be_kept_because_their_address_changes_with_them() {
        Browser browser = people.stranger();
        String page = browser.get("/login").body();
        for (String address : page.lines()
                .flatMap(line -> java.util.regex.Pattern.compile("(?:href|src)=\"(/(?:css|webjars)/[^\"]+)\"")
                        .matcher(line)
                        .results()
                        .map(found -> found.group(1)))
                .toList()) {
            HttpResponse<String> asset = browser.get(address);
            assertThat(asset.statusCode()).as(address).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000");
            assertThat(address).containsPattern("-[0-9a-f]{32}\\.css|/\\d+\\.\\d+\\.\\d+/");
        }
    }
}
