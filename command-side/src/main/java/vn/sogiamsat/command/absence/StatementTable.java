package vn.sogiamsat.command.absence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of statements. */
@Component
class StatementTable {
    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID id, String owner, Instant madeAt, byte[] content) {
        jdbc.sql("insert into ledger.absence_statement (id, owner, made_at, content) values (?, ?, ?, ?)")
                .params(id, owner, madeAt.atOffset(ZoneOffset.UTC), content)
                .update();
    }

    Optional<byte[]> find(UUID id, String owner) {
        return jdbc.sql("select content from ledger.absence_statement where id = ? and owner = ?")
                .params(id, owner)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
