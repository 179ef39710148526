package vn.sogiamsat.command.numbering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.core.command.SenderQuery.Gaps;
import vn.sogiamsat.core.command.SenderQuery.Range;
import vn.sogiamsat.core.command.SenderQuery.Series;

/**
 * Finds the numbers that are missing among the ids of a source: an id's last decimal digits are its number, what comes
 * before them is its series. Counted is what is on record and what waits in quarantine.
 */
@Component
class GapQueries {
    /** So many ids are looked at; beyond it, a person names the series. */
    private static final int MOST_IDS = 1_000_000;

    private static final int MOST_SERIES = 50;
    private static final int MOST_RANGES = 100;

    /** Longer numbers do not fit a bigint; a series of a single number has no gaps. */
    private static final String GAPS = """
            with heard as (
              select source_id from ledger.claim where source = :source and settled and starts_with(source_id, :prefix)
              union
              select source_id from ledger.quarantine
              where source = :source and state = 'open' and starts_with(source_id, :prefix)
              limit :most
            ), split as (
              select rtrim(source_id, '0123456789') as series, source_id from heard
            ), numbered as (
              select series, substr(source_id, length(series) + 1) as digits from split
            ), numbers as (
              select series, digits::bigint as number, min(length(digits)) as width from numbered
              where length(digits) between 1 and 18 group by series, digits::bigint
            ), series as (
              select series, min(number) as lowest, max(number) as highest, count(*) as count, min(width) as width
              from numbers group by series having count(*) > 1 order by count(*) desc, series limit :series
            ), steps as (
              select series, number, lag(number) over (partition by series order by number) as before
              from numbers join series using (series)
            ), missing as (
              select series, before + 1 as first, number - 1 as last,
                row_number() over (partition by series order by number) as place
              from steps where number > before + 1
            )
            select s.series, s.lowest, s.highest, s.count, s.width, m.first, m.last, (select count(*) from heard) as ids
            from series s left join missing m on m.series = s.series and m.place <= :ranges
            order by s.count desc, s.series, m.first""";

    private final JdbcClient jdbc;

    GapQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Gaps find(SenderQuery.FindGaps query) {
        Map<String, Found> series = new LinkedHashMap<>();
        long[] ids = {0};
        jdbc.sql(GAPS)
                .param("source", query.source())
                .param("prefix", query.prefix())
                .param("most", MOST_IDS)
                .param("series", MOST_SERIES)
                .param("ranges", MOST_RANGES)
                .query((ResultSet row) -> {
                    ids[0] = row.getLong("ids");
                    add(row, series);
                });
        return new Gaps(
                ids[0] >= MOST_IDS, series.values().stream().map(Found::told).toList());
    }

    private record Found(String series, int width, long lowest, long highest, long count, List<Range> ranges) {
        Series told() {
            return new Series(series, width, lowest, highest, count, ranges);
        }
    }

    private static void add(ResultSet row, Map<String, Found> series) throws SQLException {
        String name = row.getString("series");
        Found found = series.get(name);
        if (found == null) {
            found = new Found(
                    name,
                    row.getInt("width"),
                    row.getLong("lowest"),
                    row.getLong("highest"),
                    row.getLong("count"),
                    new ArrayList<>());
            series.put(name, found);
        }
        long first = row.getLong("first");
        if (!row.wasNull()) {
            found.ranges().add(new Range(first, row.getLong("last")));
        }
    }
}
