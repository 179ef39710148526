package vn.sogiamsat.query.record;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.Subject;

/**
 * What a clerk has typed of one meeting, and what of it is recorded. The content of a draft.
 *
 * @param code of the unit, as it stands in the meeting's subject
 * @param day for which the meeting was first scheduled
 * @param values what stands in the fields, by their names; fields that are empty are absent
 * @param recorded the sections that are in the ledger
 * @param editions how often a section was opened again after it was recorded; absent for never
 */
record MeetingForm(
        UUID unit,
        String code,
        LocalDate day,
        int ordinal,
        Map<String, String> values,
        Map<Section, List<Fact>> recorded,
        Map<Section, Integer> editions) {

    /** @param label what it is, in the clerk's words */
    record Fact(UUID event, String label) {}

    MeetingForm {
        values = new TreeMap<>(values);
        recorded = recorded.isEmpty() ? Map.of() : new EnumMap<>(recorded);
        editions = editions.isEmpty() ? Map.of() : new EnumMap<>(editions);
    }

    static MeetingForm read(String content) {
        return Json.mapper().readValue(content, MeetingForm.class);
    }

    String written() {
        return Json.mapper().writeValueAsString(this);
    }

    Subject.Meeting subject() {
        return new Subject.Meeting(code, day, ordinal);
    }

    /** What stands in a field; empty where nothing does. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** What stands in a field, or what is offered while nothing does. */
    public String get(String field, String offered) {
        return values.getOrDefault(field, offered);
    }

    /** When it is to begin, as typed: as it was put off last, or else as it was scheduled. */
    public String start() {
        return get("moved.start", get("schedule.start"));
    }

    /** The day on which it is to be held; the one it was first scheduled for where nothing else can be read. */
    public LocalDate heldOn() {
        try {
            return LocalDateTime.parse(start()).toLocalDate();
        } catch (DateTimeParseException unknown) {
            return day;
        }
    }

    /** Whether it will not be held. */
    boolean isCalledOff() {
        return get("moved.how").equals("cancelled");
    }

    /** Whether a box is ticked; one that was not shown yet is ticked. */
    public boolean ticked(String field, String shown) {
        return values.containsKey(field) || !values.containsKey(shown);
    }

    /** Which rows of a table have something in them, and one more. */
    public List<Integer> rows(String table) {
        int next = used(table);
        return IntStream.rangeClosed(0, next).boxed().toList();
    }

    /** One more than the last row that has something in it. */
    int used(String table) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(table + "."))
                .map(name -> name.substring(table.length() + 1))
                .filter(rest -> rest.matches("[0-9]{1,3}\\..*"))
                .mapToInt(rest -> Integer.parseInt(rest.substring(0, rest.indexOf('.'))) + 1)
                .max()
                .orElse(0);
    }

    /** How many documents were uploaded. */
    public int documents() {
        return used("doc");
    }

    /** The id of the meeting by its subject. */
    public UUID meeting() {
        return subject().uuid();
    }

    /** How a section stands. */
    public record Part(boolean recorded, boolean begun, List<Fact> facts) {}

    public Map<String, Part> sections() {
        Map<String, Part> parts = new TreeMap<>();
        for (Section section : Section.values()) {
            parts.put(
                    section.code(),
                    new Part(
                            isRecorded(section),
                            values.keySet().stream().anyMatch(section::owns),
                            recorded.getOrDefault(section, List.of())));
        }
        return parts;
    }

    boolean isRecorded(Section section) {
        return recorded.containsKey(section);
    }

    int edition(Section section) {
        return editions.getOrDefault(section, 0);
    }

    /** With what was posted; what is recorded, and documents that were uploaded, stay as they are. */
    MeetingForm typed(Map<String, String> posted) {
        Map<String, String> next = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith("doc.") || recorded.keySet().stream().anyMatch(section -> section.owns(name))) {
                next.put(name, value);
            }
        });
        posted.forEach((name, value) -> {
            boolean open = Arrays.stream(Section.values())
                    .anyMatch(section -> section.owns(name) && !recorded.containsKey(section));
            if (open && !value.isBlank() && !name.startsWith("doc.")) {
                next.put(name, value.strip());
            }
        });
        return new MeetingForm(unit, code, day, ordinal, next, recorded, editions);
    }

    MeetingForm with(Map<String, String> more) {
        Map<String, String> next = new TreeMap<>(values);
        next.putAll(more);
        return new MeetingForm(unit, code, day, ordinal, next, recorded, editions);
    }

    MeetingForm withRecorded(Section section, List<Fact> facts) {
        Map<Section, List<Fact>> next = new EnumMap<>(Section.class);
        next.putAll(recorded);
        next.put(section, facts);
        return new MeetingForm(unit, code, day, ordinal, values, next, editions);
    }

    /** With every section that is recorded in the other one. */
    MeetingForm withRecordedOf(MeetingForm other) {
        MeetingForm next = this;
        for (Map.Entry<Section, List<Fact>> section : other.recorded.entrySet()) {
            next = next.withRecorded(section.getKey(), section.getValue());
        }
        return next;
    }

    /** Opens a section that was recorded: what it tells next are other facts. */
    MeetingForm again(Section section) {
        Map<Section, List<Fact>> left = new EnumMap<>(Section.class);
        left.putAll(recorded);
        @Nullable List<Fact> was = left.remove(section);
        if (was == null) {
            return this;
        }
        Map<Section, Integer> next = new EnumMap<>(Section.class);
        next.putAll(editions);
        next.merge(section, 1, Integer::sum);
        return new MeetingForm(unit, code, day, ordinal, values, left, next);
    }
}
