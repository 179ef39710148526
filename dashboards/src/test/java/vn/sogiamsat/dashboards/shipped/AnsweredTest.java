package vn.sogiamsat.dashboards.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.search.Aggregation;
import vn.sogiamsat.dashboards.search.Span;
import vn.sogiamsat.servers.testing.SharedServers;

/** On a real Elasticsearch, whose minimal distribution has no scripts, with the mappings of the projections. */
class AnsweredTest {
    private static final Span YEAR =
            new Span(Instant.parse("2025-12-31T17:00:00Z"), Instant.parse("2026-12-31T16:59:59.999Z"));
    private static final String PREFIX =
            "kibana-" + UUID.randomUUID().toString().substring(0, 8);
    private static final HttpClient CLIENT = SharedServers.elasticsearch().http();

    @BeforeAll
    static void make() throws Exception {
        for (DataView view : Shipped.views()) {
            try (InputStream mapping = Objects.requireNonNull(AnsweredTest.class.getResourceAsStream(
                    "/vn/sogiamsat/projections/index/" + view.index() + ".json"))) {
                send("PUT", PREFIX + "-" + view.index(), new String(mapping.readAllBytes()));
            }
        }
    }

    @AfterAll
    static void remove() throws Exception {
        for (DataView view : Shipped.views()) {
            send("DELETE", PREFIX + "-" + view.index(), "");
        }
    }

    @Test
    void every_chart_is_answered() throws Exception {
        for (Board board : Shipped.boards()) {
            for (Panel.Chart chart : board.charts().toList()) {
                for (Question question : questions(chart).toList()) {
                    JsonNode answer = send(
                            "POST",
                            PREFIX + "-" + question.view().index() + "/_search",
                            Opened.JSON.writeValueAsString(Aggregation.of(question, board.only(), YEAR)));
                    assertThat(answer.at("/_shards/failed").asInt())
                            .as(board.id() + " " + chart.id())
                            .isZero();
                }
            }
        }
    }

    private static Stream<Question> questions(Panel.Chart chart) {
        return chart instanceof Panel.Figure figure
                ? Stream.concat(Stream.of(chart.question()), figure.course().stream())
                : Stream.of(chart.question());
    }

    private static JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                SharedServers.elasticsearch()
                        .request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as(path + " " + body + " " + answer.body())
                .isEqualTo(200);
        return Opened.JSON.readTree(answer.body());
    }
}
