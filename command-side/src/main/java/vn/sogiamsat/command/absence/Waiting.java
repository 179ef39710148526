package vn.sogiamsat.command.absence;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.core.UnitId;

/** Submissions that wait in quarantine: they came, and are no facts. */
@Component
class Waiting {
    private final JdbcClient jdbc;
    private final Directory directory;

    Waiting(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** How many name one of these types, and one of these units as what they are of. Their days are not looked at. */
    long count(Collection<String> types, Set<UnitId> units) {
        return jdbc
                .sql("""
                        select unit, count(*) as waiting from ledger.quarantine
                        where state = 'open' and unit is not null
                          and regexp_replace(type, '\\.v[0-9]+$', '') = any (?) group by unit""")
                .param(types.toArray(String[]::new))
                .query((row, number) -> new OfUnit(row.getString("unit"), row.getLong("waiting")))
                .list()
                .stream()
                .filter(each -> units.contains(directory.unit(each.code())))
                .mapToLong(OfUnit::waiting)
                .sum();
    }

    private record OfUnit(String code, long waiting) {}
}
