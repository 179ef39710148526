package vn.sogiamsat.command.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.intake.Quarantine;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.SenderQuery;

/** The table of quarantined submissions. */
@Component
class QuarantineTable {
    private static final String FILTER = """
            where (?::text is null or state = ?) and (?::text[] is null or source = any (?))
              and (?::text[] is null or unit = any (?))""";

    private final JdbcClient jdbc;
    private final JsonMapper json = Json.mapper();

    QuarantineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> waiting(String source, String sourceId, String digest) {
        return jdbc.sql("""
                        select reference from ledger.quarantine
                        where source = ? and source_id = ? and digest = ? and state = 'open'""")
                .params(source, sourceId, HexFormat.of().parseHex(digest))
                .query(UUID.class)
                .optional();
    }

    /** How many wait, of each source that has any. */
    List<SenderQuery.Waiting> waiting() {
        return jdbc.sql("select source, count(*) from ledger.quarantine where state = 'open' group by source")
                .query((row, number) -> new SenderQuery.Waiting(row.getString(1), row.getLong(2)))
                .list();
    }

    void insert(UUID reference, Quarantine.Case faulty) {
        List<LedgerQuery.Reason> reasons = faulty.problems().stream()
                .map(problem -> new LedgerQuery.Reason(problem.pointer(), problem.code(), problem.detail()))
                .toList();
        jdbc.sql("""
                        insert into ledger.quarantine
                          (reference, source, source_id, digest, type, subject, unit, reasons, received_at, size, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'open')""")
                .param(reference)
                .param(faulty.source())
                .param(faulty.sourceId())
                .param(HexFormat.of().parseHex(faulty.digest()))
                .param(faulty.type())
                .param(faulty.subject())
                .param(faulty.unit())
                .param(json.writeValueAsString(reasons))
                .param(Timestamp.from(faulty.receivedAt()))
                .param(faulty.content().length)
                .update();
    }

    Optional<LedgerQuery.Quarantined> find(UUID reference) {
        return jdbc.sql("select * from ledger.quarantine where reference = ?")
                .param(reference)
                .query(this::row)
                .optional();
    }

    /** Like {@link #find}, and holds the row against others until the transaction ends. */
    Optional<LedgerQuery.Quarantined> lock(UUID reference) {
        return jdbc.sql("select * from ledger.quarantine where reference = ? for update")
                .param(reference)
                .query(this::row)
                .optional();
    }

    void resolve(UUID reference, String state, String by, Instant at, String reason, @Nullable UUID event) {
        jdbc.sql("""
                        update ledger.quarantine set state = ?, resolved_by = ?, resolved_at = ?, resolution = ?,
                          resulting_event = ? where reference = ?""")
                .param(state)
                .param(by)
                .param(Timestamp.from(at))
                .param(reason)
                .param(event)
                .param(reference)
                .update();
    }

    LedgerQuery.QuarantinePage page(LedgerQuery.FindQuarantined query) {
        List<@Nullable Object> filter = Arrays.asList(
                query.state(),
                query.state(),
                array(query.sources()),
                array(query.sources()),
                array(query.units()),
                array(query.units()));
        long total = jdbc.sql("select count(*) from ledger.quarantine " + FILTER)
                .params(filter)
                .query(Long.class)
                .single();
        List<LedgerQuery.Quarantined> items = jdbc.sql("select * from ledger.quarantine " + FILTER
                        + " order by received_at desc, reference offset ? limit ?")
                .params(filter)
                .param(query.offset())
                .param(query.limit())
                .query(this::row)
                .list();
        return new LedgerQuery.QuarantinePage(total, items);
    }

    private static String @Nullable [] array(@Nullable List<String> words) {
        return words == null ? null : words.toArray(new String[0]);
    }

    private LedgerQuery.Quarantined row(ResultSet row, int number) throws SQLException {
        Timestamp resolved = row.getTimestamp("resolved_at");
        return new LedgerQuery.Quarantined(
                row.getObject("reference", UUID.class),
                row.getString("source"),
                row.getString("source_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("unit"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("size"),
                row.getString("state"),
                json.readValue(row.getString("reasons"), new TypeReference<List<LedgerQuery.Reason>>() {}),
                null,
                row.getString("resolved_by"),
                resolved == null ? null : resolved.toInstant(),
                row.getString("resolution"),
                row.getObject("resulting_event", UUID.class));
    }
}
