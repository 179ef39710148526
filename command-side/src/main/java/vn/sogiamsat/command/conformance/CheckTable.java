package vn.sogiamsat.command.conformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/** The table of checks. */
@Component
class CheckTable {
    private static final int MOST = 50;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json = Json.mapper();

    CheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another check of the source is not ended */
    boolean insert(Check check) {
        try {
            jdbc.sql("""
                            insert into ledger.conformance_check (id, source, begun_by, begun_at, steps, memory)
                            values (?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                    .params(
                            check.id(),
                            check.source(),
                            check.begunBy(),
                            Timestamp.from(check.begunAt()),
                            json.writeValueAsString(check.steps()),
                            json.writeValueAsString(check.remembered()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    Optional<Check> find(UUID id, String source) {
        return jdbc.sql("select * from ledger.conformance_check where id = ? and source = ?")
                .params(id, source)
                .query(this::row)
                .optional();
    }

    /** Like {@link #find}, and holds the check against others until the transaction ends. */
    Optional<Check> lock(UUID id, String source) {
        return jdbc.sql("select * from ledger.conformance_check where id = ? and source = ? for update")
                .params(id, source)
                .query(this::row)
                .optional();
    }

    /** The newest. */
    List<Check> of(String source) {
        return jdbc.sql("select * from ledger.conformance_check where source = ? order by begun_at desc, id limit ?")
                .params(source, MOST)
                .query(this::row)
                .list();
    }

    void save(Check check) {
        Check.Verdict verdict = check.verdict();
        jdbc.sql("""
                        update ledger.conformance_check
                        set steps = ?::jsonb, memory = ?::jsonb, passed = ?, ended_by = ?, ended_at = ? where id = ?""")
                .param(json.writeValueAsString(check.steps()))
                .param(check.memory() == null ? null : json.writeValueAsString(check.memory()))
                .param(verdict == null ? null : verdict.passed())
                .param(verdict == null ? null : verdict.by())
                .param(verdict == null ? null : Timestamp.from(verdict.at()))
                .param(check.id())
                .update();
    }

    /** Forgets what was sent thirty days ago, and checks that nobody ended. Verdicts stay. */
    void forget(Instant now) {
        Timestamp before = Timestamp.from(now.minus(REMEMBERED));
        jdbc.sql("delete from ledger.conformance_check where begun_at < ? and ended_at is null")
                .param(before)
                .update();
        jdbc.sql("update ledger.conformance_check set memory = null where begun_at < ? and memory is not null")
                .param(before)
                .update();
    }

    private Check row(ResultSet row, int number) throws SQLException {
        String memory = row.getString("memory");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Check(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("begun_by"),
                row.getTimestamp("begun_at").toInstant(),
                json.readValue(row.getString("steps"), new TypeReference<List<Step>>() {}),
                memory == null ? null : json.readValue(memory, Memory.class),
                verdict(row, ended));
    }

    private static Check.@Nullable Verdict verdict(ResultSet row, @Nullable Timestamp ended) throws SQLException {
        return ended == null
                ? null
                : new Check.Verdict(row.getBoolean("passed"), row.getString("ended_by"), ended.toInstant());
    }
}
