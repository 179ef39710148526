package vn.sogiamsat.projections.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.projections.fold.Placing.placed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.projections.testing.Facts;
import vn.sogiamsat.projections.testing.TestKeys;

/** However the same facts arrive, and however they fall into batches, the documents are the same. */
class OrderOfArrivalTest {
    private static final JsonMapper MAPPER = Json.mapper();
    private static final FactCodec CODEC = new FactCodec();

    @Provide
    Arbitrary<List<Fact>> meetings() {
        return Stories.ofMeeting();
    }

    @Provide
    Arbitrary<List<Fact>> units() {
        return Stories.ofUnit();
    }

    @Provide
    Arbitrary<List<Fact>> persons() {
        return Stories.ofPerson();
    }

    @Property(tries = 3000)
    void a_meeting_is_the_same_in_any_order(@ForAll("meetings") List<Fact> facts, @ForAll Random random) {
        assertSame(facts, random, history -> MeetingFold.fold(Facts.MEETING.id().value(), history, null));
    }

    @Property(tries = 3000)
    void a_unit_is_the_same_in_any_order(@ForAll("units") List<Fact> facts, @ForAll Random random) {
        assertSame(facts, random, history -> UnitFold.fold(Stories.UNIT.id().value(), history));
    }

    @Property(tries = 3000)
    void a_person_is_the_same_in_any_order(@ForAll("persons") List<Fact> facts, @ForAll Random random) {
        assertSame(
                facts,
                random,
                history -> PersonFold.fold(Stories.PERSON.value(), history, unit -> Optional.of("Chi bộ")));
        assertSame(facts, random, history -> NameFold.fold(Stories.PERSON.value(), history, new TestKeys()));
    }

    private static void assertSame(List<Fact> facts, Random random, Function<History, Object> fold) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        History once = History.EMPTY.with(placed(facts));
        History piecemeal = inPieces(placed(shuffled), random);
        assertThat(what(fold, piecemeal)).isEqualTo(what(fold, once));
    }

    /** In batches of any size, each handled once or again, and each time read back from a document or not. */
    private static History inPieces(List<PlacedFact> facts, Random random) {
        History history = History.EMPTY;
        int from = 0;
        while (from < facts.size()) {
            int to = from + 1 + random.nextInt(facts.size() - from);
            history = history.with(facts.subList(random.nextBoolean() ? from : 0, to));
            if (random.nextBoolean()) {
                history = History.of(history.kept(), CODEC);
            }
            from = to;
        }
        return history;
    }

    /** The document without what tells of places in the ledger, and what is withdrawn by what. */
    private static Map<String, Object> what(Function<History, Object> fold, History history) {
        ObjectNode document = (ObjectNode) MAPPER.valueToTree(fold.apply(history));
        document.remove(List.of("position", "facts"));
        for (JsonNode parent : document.path("parents")) {
            ((ObjectNode) parent).remove("position");
        }
        Map<String, Object> what = new TreeMap<>(Map.of("document", document));
        for (FactLine line : history.kept()) {
            what.put(line.eventId().toString(), line.withdrawnBy());
        }
        return what;
    }
}
