package vn.sogiamsat.app.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.sogiamsat.app.scope.TwoBranches.Branch;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.core.port.LedgerState;

/** Nobody sees, or touches, anything of a unit that is not theirs, whatever endpoint they try. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeWalkTest {
    /** How endpoints that give tables as files end. */
    private static final String FILE = ".{format:csv|xlsx}";

    /** Endpoints that say nothing of any unit. */
    private static final Set<String> OF_NO_UNIT = Set.of(
            "GET /",
            "GET /login",
            "GET /account",
            "POST /account",
            "GET /status",
            "GET /integrity",
            "GET /integrity/policy.txt",
            "GET /api/views/status",
            "GET /rulebooks",
            "GET /rulebooks" + FILE,
            "GET /rulebooks/{id}");
    /**
     * There are obligations only where a rulebook was adopted: the tests of their pages walk them with some of each
     * unit.
     */
    private static final Set<String> WALKED_WITH_RULEBOOKS = Set.of(
            "GET /obligations/{id}",
            "GET /obligations/{id}/history" + FILE,
            "GET /obligations/{id}/evidence" + FILE,
            "GET /obligations/{id}/evidence",
            "POST /obligations/{id}/evidence",
            "GET /obligations/{id}/explain",
            "POST /obligations/{id}/explain",
            "GET /supervisors/{person}",
            "GET /supervisors/{person}/attendances" + FILE);
    /** A draft is its clerk's alone: the tests of recording walk them with drafts of several clerks. */
    private static final Set<String> OF_DRAFTS = Set.of(
            "POST /record",
            "GET /record/{id}",
            "POST /record/{id}",
            "POST /record/{id}/typed",
            "POST /record/{id}/delete",
            "GET /record/{id}/roll-call",
            "GET /record/{id}/minutes");
    /** There are inspections and holds only where one was opened or placed: the test of their story walks them. */
    private static final Set<String> WALKED_WITH_AN_INSPECTION = Set.of(
            "GET /holds",
            "GET /holds/new",
            "POST /holds/new",
            "GET /holds/{number}/release",
            "POST /holds/{number}/release",
            "GET /inspections/new",
            "POST /inspections/new",
            "POST /inspections/leave",
            "GET /inspections/{id}",
            "POST /inspections/{id}/work",
            "GET /inspections/{id}/{form:finding|question|conclusion|close}",
            "POST /inspections/{id}/{form:finding|question|conclusion|close}",
            "GET /inspections/{id}/units",
            "GET /inspections/{id}/questions/{code}",
            "POST /inspections/{id}/questions/{code}",
            "GET /inspections/{id}/remedies/{code}/report",
            "POST /inspections/{id}/remedies/{code}/report",
            "GET /inspections/{id}/remedies/{code}/assess",
            "POST /inspections/{id}/remedies/{code}/assess",
            "GET /inspections/{id}/evidence",
            "POST /inspections/{id}/evidence");
    /** Endpoints for administrators, who see everything. */
    private static final Set<String> OF_ADMINISTRATORS = Set.of(
            "GET /adopt-rulebook",
            "POST /adopt-rulebook",
            "GET /adopt-rulebook/preview",
            "POST /adopt-rulebook/confirm",
            "GET /rulebooks/{id}/repeal",
            "POST /rulebooks/{id}/repeal",
            "GET /rulebooks/{id}/override",
            "POST /rulebooks/{id}/override",
            "GET /obligations/{id}/waive",
            "POST /obligations/{id}/waive",
            "GET /documents/destroy",
            "POST /documents/destroy",
            "GET /sources",
            "POST /sources",
            "GET /sources/{name}",
            "POST /sources/{name}/revoke",
            "GET /sources/{name}/package-keys",
            "POST /sources/{name}/package-keys",
            "POST /sources/{name}/package-keys/{id}/revoke",
            "POST /integrity/verify",
            "POST /integrity/cancel",
            "POST /status/resume",
            "GET /status/park",
            "POST /status/park",
            "GET /persons/{id}/destroy-key",
            "POST /persons/{id}/destroy-key",
            "POST /persons/{id}/destroy-key/confirm");

    /**
     * What a file holds is told in the name of who brought it, and seen by nobody else: ImportStoryTest. A statement is
     * shown to who had it made: BundleRunTest.
     */
    private static final Set<String> OF_THEIR_OWNER = Set.of(
            "GET /absence/{id}",
            "GET /absence/{id}/xac-nhan.txt",
            "GET /imports",
            "GET /imports/templates/{table}.{ending:xlsx|csv}",
            "POST /imports",
            "GET /imports/{id}",
            "POST /imports/{id}/run",
            "POST /imports/{id}/stop",
            "POST /imports/{id}/delete");

    /** The pages of a source are for its keeper, whatever units it tells of. */
    private static final Set<String> OF_KEEPERS = Set.of(
            "GET /senders",
            "GET /senders/{name}",
            "GET /senders/{name}/quarantine",
            "POST /senders/{name}/quarantine",
            "GET /senders/{name}/gaps",
            "GET /senders/{name}/keys",
            "POST /senders/{name}/keys",
            "GET /senders/{name}/keys/{fingerprint}",
            "POST /senders/{name}/keys/{fingerprint}",
            "GET /senders/{name}/sandbox",
            "POST /senders/{name}/sandbox",
            "GET /senders/{name}/conformance",
            "POST /senders/{name}/conformance",
            "GET /senders/{name}/conformance/{check}",
            "POST /senders/{name}/conformance/{check}",
            "GET /senders/{name}/conformance/{check}.json");

    private final TwoBranches both = new TwoBranches();
    private final Map<String, Visitor> limited = new LinkedHashMap<>();

    ScopeWalkTest() {
        for (String role : List.of("inspector", "leader", "clerk")) {
            limited.put(role, both.ledger.logIn("chi-" + role, List.of(role), List.of(both.own.grassroots)));
        }
    }

    @AfterAll
    void close() {
        both.close();
    }

    /** What is asked for by the name of a thing. */
    private static Map<String, List<String>> things(Branch branch) {
        Map<String, List<String>> things = new LinkedHashMap<>();
        things.put("GET /meetings/{id}", List.of("/meetings/" + branch.meeting));
        things.put("GET /meetings/{id}/evidence", List.of("/meetings/" + branch.meeting + "/evidence"));
        things.put("GET /absence", List.of("/absence?unit=" + branch.unit));
        things.put(
                "GET /audit/evidence", List.of("/audit/evidence?unit=" + branch.unit + "&meeting=" + branch.meeting));
        things.put("GET /api/views/meetings/{id}", List.of("/api/views/meetings/" + branch.meeting));
        things.put("GET /events/{id}", List.of("/events/" + branch.event, "/events/" + branch.withdrawn));
        things.put("GET /api/views/events/{id}", List.of("/api/views/events/" + branch.event));
        things.put("GET /events/{id}/stored", List.of("/events/" + branch.event + "/stored"));
        things.put("GET /documents/{sha256}", List.of("/documents/" + branch.document + "?event=" + branch.event));
        things.put("GET /units/{id}", List.of("/units/" + branch.unit, "/units/" + branch.cell + "?on=2024-03-05"));
        things.put("GET /persons/{id}", List.of("/persons/" + branch.person));
        things.put("GET /meetings", List.of("/meetings?unit=" + branch.unit, "/meetings?unit=" + branch.cell));
        things.put("GET /api/views/meetings", List.of("/api/views/meetings?unit=" + branch.unit));
        things.put("GET /audit", List.of("/audit?unit=" + branch.unit));
        things.put("GET /api/views/events", List.of("/api/views/events?unit=" + branch.cell));
        things.put("GET /inspections", List.of("/inspections?unit=" + branch.unit));
        things.put("GET /compliance", List.of("/compliance?unit=" + branch.unit));
        things.put("GET /compliance/cells/{unit}", List.of("/compliance/cells/" + branch.cell + "?year=2024"));
        things.put("GET /obligations", List.of("/obligations?unit=" + branch.cell));
        things.put("GET /compliance/changes", List.of("/compliance/changes?unit=" + branch.unit));
        things.put("GET /supervisors", List.of("/supervisors?unit=" + branch.unit));
        things.put("GET /meetings" + FILE, List.of("/meetings.csv?unit=" + branch.unit));
        things.put("GET /audit" + FILE, List.of("/audit.csv?unit=" + branch.cell));
        things.put("GET /obligations" + FILE, List.of("/obligations.csv?unit=" + branch.cell));
        things.put("GET /supervisors" + FILE, List.of("/supervisors.csv?unit=" + branch.unit));
        things.put("GET /compliance" + FILE, List.of("/compliance.csv?table=units&unit=" + branch.unit));
        things.put("GET /compliance/changes" + FILE, List.of("/compliance/changes.csv?table=rows&unit=" + branch.unit));
        things.put(
                "GET /compliance/cells/{unit}/meetings" + FILE,
                List.of("/compliance/cells/" + branch.cell + "/meetings.csv?year=2024"));
        things.put("GET /organisation", List.of("/organisation?under=" + branch.unit));
        return things;
    }

    /** What only some roles may ask for. */
    private static Map<String, List<String>> thingsOfSome(Branch branch) {
        return Map.of(
                "GET /quarantine/{reference}", List.of("/quarantine/" + branch.quarantined),
                "GET /events/{id}/withdraw", List.of("/events/" + branch.event + "/withdraw"));
    }

    /** What lists and searches without naming a unit. */
    private static Map<String, List<String>> lists(Branch branch) {
        String word = URLEncoder.encode(branch.word, UTF_8);
        Map<String, List<String>> lists = new LinkedHashMap<>(Map.of(
                "GET /meetings", List.of("/meetings", "/meetings?q=" + word, "/meetings?month=2024-03"),
                "GET /api/views/meetings", List.of("/api/views/meetings", "/api/views/meetings?q=" + word),
                "GET /audit",
                        List.of(
                                "/audit",
                                "/audit?person=" + word,
                                "/audit?person=" + branch.person,
                                "/audit?meeting=" + branch.meeting,
                                "/audit?marked=WITHDRAWN"),
                "GET /api/views/events",
                        List.of(
                                "/api/views/events?size=200",
                                "/api/views/events?person=" + word,
                                "/api/views/events?meeting=" + branch.meeting),
                "GET /organisation", List.of("/organisation", "/organisation?on=2024-03-05", "/organisation?q=" + word),
                "GET /compliance", List.of("/compliance", "/compliance?from=2024-01&to=2024-12"),
                "GET /obligations", List.of("/obligations", "/obligations?from=2024-01&to=2024-12"),
                "GET /api/views/organisation", List.of("/api/views/organisation"),
                "GET /quarantine", List.of("/quarantine", "/quarantine?state=all"),
                "GET /record", List.of("/record")));
        lists.put("GET /absence", List.of("/absence"));
        return lists;
    }

    private static Map<String, String> changes(Branch branch) {
        return Map.of(
                "POST /record/meetings/{meeting}", "/record/meetings/" + branch.meeting,
                "POST /meetings/{id}/evidence", "/meetings/" + branch.meeting + "/evidence",
                "POST /audit/evidence", "/audit/evidence?unit=" + branch.unit,
                "POST /absence", "/absence?unit=" + branch.unit,
                "POST /events/{id}/withdraw", "/events/" + branch.event + "/withdraw",
                "POST /quarantine/{reference}/release", "/quarantine/" + branch.quarantined + "/release",
                "POST /quarantine/{reference}/try", "/quarantine/" + branch.quarantined + "/try",
                "POST /quarantine/{reference}/reject", "/quarantine/" + branch.quarantined + "/reject");
    }

    @Test
    void every_endpoint_of_the_pages_is_walked() {
        Set<String> endpoints = new TreeSet<>();
        both.ledger
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("vn.sogiamsat.query.")) {
                        for (RequestMethod method :
                                mapping.getMethodsCondition().getMethods()) {
                            mapping.getPatternValues().forEach(path -> endpoints.add(method + " " + path));
                        }
                    }
                });
        Set<String> walked = new TreeSet<>();
        Stream.of(things(both.own), thingsOfSome(both.own), lists(both.own), changes(both.own))
                .forEach(table -> walked.addAll(table.keySet()));
        walked.addAll(OF_NO_UNIT);
        walked.addAll(WALKED_WITH_RULEBOOKS);
        walked.addAll(OF_DRAFTS);
        walked.addAll(WALKED_WITH_AN_INSPECTION);
        walked.addAll(OF_ADMINISTRATORS);
        walked.addAll(OF_THEIR_OWNER);
        walked.addAll(OF_KEEPERS);
        assertThat(walked)
                .as("put each endpoint into the table of this test that says whom it answers")
                .containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void what_is_a_foreign_units_is_answered_like_what_does_not_exist() {
        limited.forEach((role, visitor) -> things(both.foreign).forEach((endpoint, paths) -> {
            for (String path : paths) {
                Answer foreign = visitor.get(path);
                Answer unknown = visitor.get(unknown(path, both.foreign));
                assertThat(foreign.status()).as("%s as %s", path, role).isEqualTo(404);
                assertThat(unknown.status()).as("%s, with unknown ids", path).isEqualTo(404);
                assertThat(neutral(foreign.body())).as(path).isEqualTo(neutral(unknown.body()));
            }
        }));
    }

    @Test
    void what_only_some_roles_see_they_see_of_their_own_units_alone() {
        limited.forEach((role, visitor) -> {
            thingsOfSome(both.foreign).values().stream()
                    .flatMap(List::stream)
                    .forEach(path -> assertThat(visitor.get(path).status())
                            .as("%s as %s", path, role)
                            .isIn(403, 404));
            OF_ADMINISTRATORS.stream()
                    .filter(endpoint -> endpoint.startsWith("GET"))
                    .forEach(endpoint -> {
                        String path = endpoint.substring(4)
                                .replace("{name}", "handbook")
                                .replace("{id}", both.own.person.toString());
                        assertThat(visitor.get(path + "?view=audit&event=" + both.own.event)
                                        .status())
                                .as("%s as %s", path, role)
                                .isEqualTo(403);
                    });
        });
        Visitor clerk = clerk();
        thingsOfSome(both.own).values().stream()
                .flatMap(List::stream)
                .forEach(path -> assertThat(clerk.get(path).expect(200).body())
                        .containsAnyOf(both.own.word, both.own.event.toString()));
    }

    @Test
    void lists_and_searches_never_tell_of_a_foreign_unit() {
        limited.forEach((role, visitor) -> lists(both.foreign).forEach((endpoint, paths) -> {
            for (String path : paths) {
                Answer answer = visitor.get(path);
                boolean ofOthers = (role.equals("leader") && path.startsWith("/quarantine"))
                        || (!role.equals("clerk") && path.startsWith("/record"));
                if (!ofOthers) {
                    answer.expect(200);
                }
                assertThat(answer.body().replace("value=\"" + both.foreign.word + "\"", ""))
                        .as("%s as %s", path, role)
                        .doesNotContain(
                                "Chi bộ " + both.foreign.word,
                                "Đảng bộ " + both.foreign.word,
                                "Bà " + both.foreign.word,
                                "XA-CB",
                                both.foreign.cell.toString(),
                                both.foreign.event.toString(),
                                both.foreign.quarantined);
            }
        }));
    }

    @Test
    void what_is_ones_own_is_shown() {
        limited.forEach((role, visitor) -> things(both.own).forEach((endpoint, paths) -> {
            for (String path : paths) {
                assertThat(visitor.get(path).expect(200).body())
                        .as("%s as %s", path, role)
                        .containsAnyOf(both.own.word, both.own.meeting.toString(), "NHA-CB");
            }
        }));
        lists(both.own).forEach((endpoint, paths) -> {
            for (String path : paths) {
                assertThat(clerk().get(path).expect(200).body()).as(path).containsAnyOf(both.own.word, "NHA-CB");
            }
        });
    }

    @Test
    void who_keeps_no_source_gets_no_page_of_any_and_who_keeps_one_gets_none_of_another() {
        both.ledger.client().register("so-tay-khac");
        Visitor keeper = both.ledger.logInKeeper("giu-nguon", List.of("so-tay-khac"));
        long before = size();
        for (String endpoint : OF_KEEPERS) {
            String path = endpoint.substring(endpoint.indexOf(' ') + 1);
            assertThat(of(clerk(), endpoint, address(path, "handbook")).status())
                    .as(endpoint)
                    .isEqualTo(403);
            if (path.contains("{name}")) {
                assertThat(of(keeper, endpoint, address(path, "handbook")).status())
                        .as(endpoint)
                        .isEqualTo(404);
                assertThat(of(keeper, endpoint, address(path, "khong-co")).status())
                        .as(endpoint)
                        .isEqualTo(404);
            }
        }
        assertThat(keeper.get("/senders").expect(200).body())
                .contains("so-tay-khac")
                .doesNotContain("handbook");
        assertThat(keeper.get("/quarantine/" + both.own.quarantined).status()).isEqualTo(404);
        Stream.of(things(both.own), lists(both.own))
                .flatMap(table -> table.values().stream())
                .flatMap(List::stream)
                .forEach(path -> assertThat(keeper.get(path).body())
                        .as(path)
                        .doesNotContain(
                                "Chi bộ " + both.own.word,
                                "Đảng bộ " + both.own.word,
                                "Bà " + both.own.word,
                                "NHA-CB",
                                both.own.quarantined));
        both.ledger.awaitProjections();
        assertThat(size()).isEqualTo(before);
    }

    private static String address(String path, String source) {
        return path.replace("{name}", source)
                .replace("{fingerprint}", "0".repeat(32))
                .replace("{check}", "00000000-0000-8000-8000-000000000001");
    }

    private static Answer of(Visitor visitor, String endpoint, String path) {
        return endpoint.startsWith("GET")
                ? visitor.get(path)
                : visitor.submit("/account", path, Map.of("reason", "Thử", "events", "{}"));
    }

    @Test
    void who_sees_everything_sees_both_branches() {
        Visitor inspector = both.ledger.logIn("moi-noi", List.of("inspector"), List.of("*"));
        things(both.foreign)
                .values()
                .forEach(paths -> paths.forEach(path -> inspector.get(path).expect(200)));
    }

    @Test
    void nothing_of_a_foreign_unit_can_be_changed() {
        long before = size();
        Map<String, String> form = Map.of("reason", "Thử xem có được không", "content", "{}", "view", "audit");
        limited.forEach((role, visitor) -> {
            changes(both.foreign)
                    .values()
                    .forEach(path -> assertThat(
                                    visitor.submit("/account", path, form).status())
                            .as("%s as %s", path, role)
                            .isIn(403, 404));
            OF_ADMINISTRATORS.stream()
                    .filter(endpoint -> endpoint.startsWith("POST"))
                    .forEach(endpoint -> {
                        String path = endpoint.substring(5)
                                .replace("{name}", "handbook")
                                .replace("{id}", both.own.person.toString());
                        assertThat(visitor.submit("/account", path + "?event=" + both.own.event, form)
                                        .status())
                                .as("%s as %s", path, role)
                                .isEqualTo(403);
                    });
        });
        both.ledger.awaitProjections();
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void a_stranger_gets_nothing_but_the_door() {
        Visitor stranger = both.ledger.client().anonymous();
        Stream.of(things(both.own), thingsOfSome(both.own), lists(both.own))
                .flatMap(table -> table.values().stream())
                .flatMap(List::stream)
                .forEach(path -> {
                    Answer answer = stranger.get(path);
                    assertThat(answer.status()).as(path).isIn(302, 401);
                    assertThat(answer.body()).as(path).doesNotContain(both.own.word);
                });
    }

    private Visitor clerk() {
        return Objects.requireNonNull(limited.get("clerk"));
    }

    private long size() {
        return both.ledger.part(LedgerState.class).snapshot().events();
    }

    /** The same address with ids that nothing bears. */
    private static String unknown(String path, Branch branch) {
        String other = path;
        for (UUID id :
                List.of(branch.unit, branch.cell, branch.person, branch.meeting, branch.event, branch.withdrawn)) {
            other = other.replace(id.toString(), "00000000-0000-8000-8000-000000000001");
        }
        return other.replace(branch.document, "0".repeat(64));
    }

    /** An answer without what differs from request to request. */
    private static String neutral(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("[0-9a-f]{64}", "SHA")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF");
    }
}
