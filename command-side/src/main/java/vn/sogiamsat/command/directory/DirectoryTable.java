package vn.sogiamsat.command.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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

    /** The parent on a day: of the place that holds then, or else of the first one still to come. */
    Optional<UnitId> parent(UnitId unit, LocalDate on) {
        return jdbc.sql("""
                        select parent_id from ledger.unit_parent where unit_id = :unit
                        order by valid_from <= :on desc, abs(valid_from - :on) limit 1""")
                .param("unit", unit.value())
                .param("on", on)
                .query((row, number) -> Optional.ofNullable(row.getObject("parent_id", UUID.class)))
                .optional()
                .flatMap(parent -> parent)
                .map(UnitId::new);
    }

    /** Every unit of whose place anything was told. */
    List<UnitId> units() {
        return jdbc.sql("select distinct unit_id from ledger.unit_parent")
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .list();
    }

    /** Whether anything was told of a unit's place. */
    boolean isKnown(UnitId unit) {
        return jdbc.sql("select exists (select 1 from ledger.unit_parent where unit_id = ?)")
                .param(unit.value())
                .query(Boolean.class)
                .single();
    }

    void setParents(UnitId unit, SortedMap<LocalDate, Optional<UnitId>> parents) {
        jdbc.sql("delete from ledger.unit_parent where unit_id = ?")
                .param(unit.value())
                .update();
        parents.forEach((from, parent) -> jdbc.sql(
                        "insert into ledger.unit_parent (unit_id, valid_from, parent_id) values (?, ?, ?)")
                .param(unit.value())
                .param(from)
                .param(parent.map(UnitId::value).orElse(null))
                .update());
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
