package vn.sogiamsat.benchmarks.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The organisation of which the benchmarks tell: one party committee, its cells, and eight members a cell. */
public final class Organisation {
    public static final String TOP = "YB-DUK";
    static final int CELLS = 200;
    static final int MEMBERS = 8;

    private static final Map<String, String> DECISION = Map.of(
            "number", "15-QĐ/ĐUK", "issuer", "Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái", "date", "2010-05-25");

    private final CloudEvents events;

    public Organisation(CloudEvents events) {
        this.events = events;
    }

    static String cell(int number) {
        return "YB-CB-%03d".formatted(number);
    }

    static String member(int cell, int number) {
        return "DV-%03d-%02d".formatted(cell, number);
    }

    /** A committee member above the cell, who attends its meetings remotely. */
    static String superior(int cell) {
        return "CT-%02d".formatted(cell % 40);
    }

    /** What must be told before the meetings are. */
    public List<CloudEvents.Told> events() {
        List<CloudEvents.Told> told = new ArrayList<>();
        told.add(unit(TOP, "Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái", "upper", Map.of()));
        for (int cell = 0; cell < CELLS; cell++) {
            told.add(unit(cell(cell), "Chi bộ số " + cell, "cell", Map.of("parent", TOP)));
        }
        for (int cell = 0; cell < CELLS; cell++) {
            for (int member = 0; member < MEMBERS; member++) {
                told.add(enrolled(cell, member));
            }
        }
        return told;
    }

    private CloudEvents.Told unit(String code, String name, String level, Map<String, String> parent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", name);
        data.put("level", level);
        data.putAll(parent);
        data.put("validFrom", "2010-06-01");
        data.put("decision", DECISION);
        return events.event("unit-" + code, "unit.established", "unit/" + code, "2010-06-01T00:00:00+07:00", data);
    }

    private CloudEvents.Told enrolled(int cell, int number) {
        String code = member(cell, number);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", "Đảng viên %d của chi bộ số %d".formatted(number, cell));
        data.put("phone", "0900 %03d %03d".formatted(cell, number));
        data.put("cardNumber", "00.%03d%03d".formatted(cell, number));
        data.put("unit", cell(cell));
        data.put("standing", "official");
        data.put("validFrom", "2015-09-02");
        data.put("decision", DECISION);
        return events.event("enrolled-" + code, "person.enrolled", "person/" + code, "2015-09-02T08:00:00+07:00", data);
    }
}
