package vn.sogiamsat.command.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.UnitId;

/** The tables of parents and aliases. */
@Component
class DirectoryTable {
    private final JdbcClient jdbc;

    DirectoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Alias(UUID id, @Nullable String canonical) {}

    Optional<Alias> find(String kind, String alias) {
        return jdbc.sql("select id, canonical from ledger.alias where kind = ? and alias = ?")
                .params(kind, alias)
                .query((row, number) -> new Alias(row.getObject("id", UUID.class), row.getString("canonical")))
                .optional();
    }

    Optional<UnitId> parent(UnitId unit) {
        return jdbc.sql("select parent_id from ledger.unit_parent where unit_id = ? and parent_id is not null")
                .param(unit.value())
                .query((row, number) -> new UnitId(row.getObject("parent_id", UUID.class)))
                .optional();
    }

    void setParent(UnitId unit, Optional<UnitId> parent) {
        jdbc.sql("""
                        insert into ledger.unit_parent (unit_id, parent_id) values (?, ?)
                        on conflict (unit_id) do update set parent_id = excluded.parent_id""")
                .param(unit.value())
                .param(parent.map(UnitId::value).orElse(null))
                .update();
    }

    /** An alias that already means another thing goes on meaning it: two things do not become one by a slip. */
    void setAliases(String kind, UUID id, List<String> aliases, @Nullable String canonical) {
        jdbc.sql("delete from ledger.alias where kind = ? and id = ?")
                .params(kind, id)
                .update();
        for (String alias : aliases) {
            jdbc.sql("""
                            insert into ledger.alias (kind, alias, id, canonical) values (?, ?, ?, ?)
                            on conflict do nothing""").param(kind).param(alias).param(id).param(canonical).update();
        }
    }
}
