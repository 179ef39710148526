package vn.sogiamsat.query.evidence;

import java.time.Instant;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.query.event.AuditFilter;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.web.Show;

/** What the audit trail was searched for, for the record and for people. */
@Component
class Searched {
    private final UnitTree tree;
    private final Show show;

    Searched(UnitTree tree, Show show) {
        this.tree = tree;
        this.show = show;
    }

    /** As in the address. Words of a name are left out: the ledger keeps this for ever. */
    String id(AuditFilter filter) {
        StringJoiner parts = new StringJoiner(" ");
        add(parts, "unit=", filter.unit());
        add(parts, "meeting=", filter.meeting());
        add(parts, "type=", filter.type());
        add(parts, "source=", filter.source());
        add(parts, "person=", filter.person() == null || isId(filter.person()) ? filter.person() : "…");
        add(parts, "occurredFrom=", filter.occurredFrom());
        add(parts, "occurredTo=", filter.occurredTo());
        add(parts, "recordedFrom=", filter.recordedFrom());
        add(parts, "recordedTo=", filter.recordedTo());
        add(parts, "late=", Boolean.TRUE.equals(filter.late()) ? "true" : null);
        add(parts, "marked=", filter.marked() == null ? null : filter.marked().code());
        return parts.toString();
    }

    /** In Vietnamese, the language of the report. */
    String title(AuditFilter filter, Instant now) {
        StringJoiner parts = new StringJoiner("; ", "Nhật ký sự kiện: ", "").setEmptyValue("Nhật ký sự kiện");
        add(
                parts,
                "tổ chức đảng ",
                filter.unit() == null
                        ? null
                        : tree.unit(filter.unit(), show.dayOf(now)).name());
        add(parts, "buổi sinh hoạt ", filter.meeting());
        add(parts, "loại ", filter.type() == null ? null : type(filter.type()));
        add(parts, "nguồn ", filter.source());
        add(parts, "người được nhắc đến ", filter.person());
        add(parts, "xảy ra từ ngày ", filter.occurredFrom() == null ? null : show.day(filter.occurredFrom()));
        add(parts, "xảy ra đến ngày ", filter.occurredTo() == null ? null : show.day(filter.occurredTo()));
        add(parts, "ghi nhận từ ngày ", filter.recordedFrom() == null ? null : show.day(filter.recordedFrom()));
        add(parts, "ghi nhận đến ngày ", filter.recordedTo() == null ? null : show.day(filter.recordedTo()));
        add(parts, "", Boolean.TRUE.equals(filter.late()) ? "chỉ ghi nhận trễ" : null);
        add(
                parts,
                "đính chính: ",
                filter.marked() == null ? null : filter.marked().vi());
        return parts.toString();
    }

    private static String type(String name) {
        return EventTypes.byName(name).map(EventTypes.Descriptor::vi).orElse(name);
    }

    private static void add(StringJoiner parts, String label, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parts.add(label + value);
        }
    }

    private static boolean isId(String person) {
        try {
            return !UUID.fromString(person.strip()).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return person.isBlank();
        }
    }
}
