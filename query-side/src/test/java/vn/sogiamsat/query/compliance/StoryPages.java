package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.Vault;

/** Tells each test class a story of its own, once, and reads pages of it. */
@Component
@Lazy
final class StoryPages {
    private final ToldFacts ledger;
    private final Vault vault;
    private final UnitTree tree;
    private final People people;
    private final IndexedObligations index;
    private final Map<String, Story> told = new ConcurrentHashMap<>();

    StoryPages(ToldFacts ledger, Vault vault, UnitTree tree, People people, IndexedObligations index) {
        this.ledger = ledger;
        this.vault = vault;
        this.tree = tree;
        this.people = people;
        this.index = index;
    }

    /** @param mark what its units are told from those of other stories by */
    Story told(String mark) {
        Story story = told.computeIfAbsent(mark, one -> Story.told(ledger, vault, one));
        await().until(() -> tree.byCode(story.units().sister).isPresent());
        return story;
    }

    /** The same, and what it comes to by the guidance: written anew, because tests change or remove it. */
    Story judged(String mark) {
        Story story = told(mark);
        story.write(index);
        index.rulebooks(Story.guidance());
        return story;
    }

    HttpResponse<String> get(String role, String unit, String path) {
        return people.signedIn(role, unit).get(path);
    }

    /** A page that is there, with addresses as they are. */
    String page(String role, String unit, String path) {
        HttpResponse<String> answer = get(role, unit, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace("&amp;", "&");
    }
}
