package vn.sogiamsat.command.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.view.StandingFacts;

/**
 * Reads the adoptions of a rulebook from its stream. That grows by every explanation for years, and the texts are long:
 * so where only what decides is asked for, no text is read.
 */
@Component
class AdoptionReader {
    private static final String WITHDRAWN = EventTypes.of(FactWithdrawn.class).name();

    private final JdbcClient jdbc;
    private final FactCodec codec;

    AdoptionReader(JdbcClient jdbc, FactCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** @throws CommandRefused when the rulebook was never adopted, or no adoption of it stands any more */
    void requireAdopted(String rulebook) {
        if (!of(rulebook).anyStands()) {
            throw new CommandRefused(
                    "unknown-rulebook",
                    "Bộ quy tắc “" + rulebook
                            + "” chưa được áp dụng, hoặc việc áp dụng đã bị rút lại; hãy kiểm tra mã, hoặc áp dụng trước."
                            + " (The rulebook was never adopted, or its adoption was withdrawn; check the id, or adopt it"
                            + " first.)");
        }
    }

    Adoptions of(String rulebook) {
        return Adoptions.of(told(StreamId.rulebook(rulebook), Adoptions.TYPE));
    }

    /** Which facts of a type nobody has withdrawn from a rulebook's stream. */
    StandingFacts standing(StreamId stream, String type) {
        return StandingFacts.of(told(stream, type));
    }

    private List<StandingFacts.Told> told(StreamId stream, String type) {
        return jdbc.sql("""
                        select event_id, type, recorded_at, case when type = :withdrawn then payload end as withdrawal
                        from events.event where stream = :stream and type in (:type, :withdrawn)
                        order by sequence""")
                .param("stream", stream.value())
                .param("type", type)
                .param("withdrawn", WITHDRAWN)
                .query(this::told)
                .list();
    }

    /** The adoptions of a rulebook that stand, with their texts. */
    List<RulebookAdopted> standing(String rulebook) {
        return texts(rulebook, of(rulebook)::stands);
    }

    /** Some adoptions of a rulebook, with their texts. */
    List<RulebookAdopted> texts(String rulebook, Predicate<UUID> wanted) {
        return jdbc
                .sql(
                        "select type, payload from events.event where stream = :stream and type = :adopted order by sequence")
                .param("stream", StreamId.rulebook(rulebook).value())
                .param("adopted", Adoptions.TYPE)
                .query((row, number) -> codec.fromBytes(row.getString("type"), row.getBytes("payload")))
                .list()
                .stream()
                .filter(fact -> wanted.test(fact.header().eventId()))
                .map(fact -> (RulebookAdopted) fact.body())
                .toList();
    }

    private StandingFacts.Told told(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        return type.equals(WITHDRAWN)
                ? StandingFacts.Told.of(codec.fromBytes(type, row.getBytes("withdrawal")))
                : new StandingFacts.Told(
                        UUID.fromString(row.getString("event_id")),
                        type,
                        Instant.parse(row.getString("recorded_at")),
                        null,
                        null);
    }
}
