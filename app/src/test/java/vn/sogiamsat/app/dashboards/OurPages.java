package vn.sogiamsat.app.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.testing.Visitor;

/** The figures of our own pages, as somebody who sees every unit downloads or reads them. */
record OurPages(Visitor somebody) {
    /** What a table of the compliance page says of a row. */
    record Standing(long kept, long judged, long overdue, long late, long notEvaluated, long total) {
        Standing plus(Standing other) {
            return new Standing(
                    kept + other.kept,
                    judged + other.judged,
                    overdue + other.overdue,
                    late + other.late,
                    notEvaluated + other.notEvaluated,
                    total + other.total);
        }
    }

    /** By {@code yyyy-MM}. */
    Map<String, Standing> months(String months) {
        return standings("months", 0, 1, months);
    }

    /** By {@code rulebook/rule}. */
    Map<String, Standing> rules(String months) {
        return standings("rules", 1, 3, months);
    }

    private Map<String, Standing> standings(String table, int key, int first, String months) {
        Map<String, Standing> standings = new TreeMap<>();
        for (List<String> row : csv("/compliance.csv?table=" + table + "&" + months)) {
            standings.put(
                    row.get(key),
                    new Standing(
                            Long.parseLong(row.get(first)),
                            Long.parseLong(row.get(first + 1)),
                            Long.parseLong(row.get(first + 3)),
                            Long.parseLong(row.get(first + 4)),
                            Long.parseLong(row.get(first + 5)),
                            Long.parseLong(row.get(first + 6))));
        }
        return standings;
    }

    /** The rows of a table: after the line of heads, before the one that counts them. */
    List<List<String>> csv(String path) {
        List<String> lines = somebody.get(path).expect(200).body().lines().toList();
        List<List<String>> rows = new ArrayList<>();
        int heads = 0;
        while (!lines.get(heads).replace(",", "").isEmpty()) {
            heads++;
        }
        for (String line : lines.subList(heads + 2, lines.size() - 1)) {
            rows.add(fields(line));
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(each);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /** Every meeting. */
    List<JsonNode> meetings() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = somebody.get("/api/views/meetings?size=100" + after)
                    .expect(200)
                    .json();
            all.addAll(Shown.list(page.at("/items")));
            after = page.at("/next").isString() ? "&after=" + page.at("/next").asString() : "";
        } while (!after.isEmpty());
        return all;
    }

    /** How many events the audit trail has. */
    long events(String filter) {
        return somebody.get("/api/views/events?size=1&" + filter)
                .expect(200)
                .json()
                .at("/total")
                .asLong();
    }
}
