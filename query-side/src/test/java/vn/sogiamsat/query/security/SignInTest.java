package vn.sogiamsat.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.sogiamsat.query.testing.Browser;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.SettableClock;
import vn.sogiamsat.query.user.UserFile;

@QuerySideTest
class SignInTest {
    @Autowired
    People people;

    @Autowired
    UserFile users;

    @Autowired
    SettableClock clock;

    @Value("${ledger.secrets}")
    Path secrets;

    private Browser added(String login, String... units) {
        users.add(login, "Lan", List.of("leader"), List.of(units), "vi");
        users.changePassword(login, People.PASSWORD);
        return people.stranger();
    }

    @Test
    void a_stranger_is_led_to_the_login_page_and_back_to_where_they_wanted_to_go() {
        Browser browser = added("wanderer", "*");

        HttpResponse<String> refused = browser.get("/account?x=1");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(Browser.target(refused)).isEqualTo("/login");

        assertThat(Browser.target(browser.signIn("wanderer", People.PASSWORD))).startsWith("/account?x=1");
    }

    @Test
    void a_program_without_a_session_gets_401_as_a_problem() {
        HttpResponse<String> refused = people.stranger().get("/api/views/meetings", "application/json");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"not-signed-in\"");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_apart_by_nothing() {
        added("known", "*");

        HttpResponse<String> wrong = people.stranger().signIn("known", "wrong");
        HttpResponse<String> unknown = people.stranger().signIn("unknown", "wrong");

        assertThat(Browser.target(wrong)).isEqualTo("/login?failed").isEqualTo(Browser.target(unknown));
    }

    @Test
    void after_five_failures_the_door_is_shut_for_a_quarter_of_an_hour_also_to_the_right_password() {
        Browser browser = added("guessed", "*");
        for (int i = 0; i < LoginThrottle.LIMIT_PER_USER_AND_ADDRESS; i++) {
            browser.signIn("guessed", "guess " + i);
        }

        assertThat(Browser.target(browser.signIn("guessed", People.PASSWORD))).isEqualTo("/login?shut");
        assertThat(browser.get("/login?shut").body()).contains("15 phút");

        clock.forward(LoginThrottle.WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(Browser.target(browser.signIn("guessed", People.PASSWORD))).isEqualTo("/");
    }

    @Test
    void the_session_id_from_before_the_login_opens_nothing_after_it() {
        Browser browser = added("fixed", "*");
        browser.get("/login");
        String before = browser.cookie("JSESSIONID");

        browser.signIn("fixed", People.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Browser browser = people.signedIn("leader", "*");

        HttpResponse<String> refused = browser.post("/logout", Map.of(), "made-up");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Không được phép");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void who_signs_out_is_out() {
        Browser browser = added("leaver", "*");
        browser.signIn("leaver", People.PASSWORD);

        assertThat(Browser.target(browser.submit("/account", "/logout", Map.of())))
                .isEqualTo("/login?out");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_one_time_password_leads_to_the_account_page_and_nowhere_else_until_it_is_changed() {
        String oneTime = users.add("newcomer", "Lan", List.of("leader"), List.of("*"), "vi");
        Browser browser = people.stranger();
        browser.signIn("newcomer", oneTime);

        assertThat(Browser.target(browser.get("/status"))).isEqualTo("/account");
        assertThat(browser.get("/api/views/meetings", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/account").body()).contains("Mật khẩu này chỉ dùng được một lần");

        HttpResponse<String> changed = browser.submit(
                "/account",
                "/account",
                Map.of("current", oneTime, "chosen", People.PASSWORD, "repeated", People.PASSWORD));
        assertThat(Browser.target(changed)).isEqualTo("/");
        assertThat(Browser.target(browser.get("/"))).isEqualTo("/meetings");
        assertThat(Browser.target(people.stranger().signIn("newcomer", oneTime)))
                .isEqualTo("/login?failed");
    }

    @Test
    void the_file_with_the_first_password_is_gone_once_that_password_is_changed() throws Exception {
        Path file = secrets.resolve("first-login.txt");
        String oneTime = Files.readString(file);
        Browser browser = people.stranger();
        browser.signIn("admin", oneTime);

        browser.submit(
                "/account",
                "/account",
                Map.of("current", oneTime, "chosen", People.PASSWORD, "repeated", People.PASSWORD));

        assertThat(file).doesNotExist();
        assertThat(Browser.target(people.stranger().signIn("admin", People.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void a_new_password_that_breaks_the_rule_is_refused_with_what_is_wrong() {
        Browser browser = added("chooser", "*");
        browser.signIn("chooser", People.PASSWORD);

        Map<String, String> refused = Map.of(
                "quá ngắn",
                "ngắn",
                "quá dài",
                "dài lắm ".repeat(12),
                "quá dễ đoán",
                "xx-chooser-1234567",
                "phải khác",
                People.PASSWORD);
        refused.forEach((words, chosen) -> {
            HttpResponse<String> answer = browser.submit(
                    "/account", "/account", Map.of("current", People.PASSWORD, "chosen", chosen, "repeated", chosen));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(words);
        });
    }

    @Test
    void a_changed_password_ends_every_other_session() {
        Browser here = added("twice", "*");
        Browser there = people.stranger();
        here.signIn("twice", People.PASSWORD);
        there.signIn("twice", People.PASSWORD);

        here.submit(
                "/account",
                "/account",
                Map.of(
                        "current",
                        People.PASSWORD,
                        "chosen",
                        "một câu hoàn toàn khác",
                        "repeated",
                        "một câu hoàn toàn khác"));

        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void who_is_removed_from_the_file_is_out_at_once() {
        Browser browser = added("removed", "*");
        browser.signIn("removed", People.PASSWORD);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);

        users.remove("removed");

        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void nothing_inline_and_nothing_foreign_may_run_and_nothing_is_kept_by_caches() {
        HttpResponse<String> page = people.stranger().get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).doesNotContain("style=\"", "<style", "onclick");
    }

    @Test
    void health_and_the_description_of_the_interface_are_open_and_everything_else_of_the_machine_room_is_shut() {
        Browser stranger = people.stranger();

        assertThat(stranger.get("/v3/api-docs", "application/json").statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/actuator/env", "application/json").statusCode())
                .isIn(401, 404);
        assertThat(people.signedIn("leader", "*").get("/actuator/env").statusCode())
                .isEqualTo(403);
    }
}
