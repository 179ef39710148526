package vn.sogiamsat.imports.table;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/** Roll calls: a row is a person at a meeting, or absent from it. */
final class AttendanceTable implements Table {
    private static final Words<Presence> PRESENCES = Words.of(Presence.values())
            .also(Presence.ON_SITE, "Có mặt", "Trực tiếp", "x")
            .also(Presence.REMOTE, "Trực tuyến")
            .also(Presence.ABSENT_EXCUSED, "Vắng có phép", "Có phép", "Có lý do", "P")
            .also(Presence.ABSENT_UNEXCUSED, "Vắng không phép", "Không phép", "Không lý do", "K", "KP");
    private static final Words<AttendeeRole> ROLES = Words.of(AttendeeRole.values())
            .also(AttendeeRole.MEMBER, "Đảng viên")
            .also(AttendeeRole.SUPERIOR, "Cấp ủy viên cấp trên", "Cấp trên")
            .also(AttendeeRole.GUEST, "Khách");
    private static final Words<RollCallMethod> METHODS = Words.of(RollCallMethod.values());

    private static final Column PRESENCE = Column.required(
                    "Có mặt, vắng mặt",
                    "Presence",
                    "Một trong: " + PRESENCES.vi() + "; cũng nhận x, P, K.",
                    "One of: " + PRESENCES.en() + "; also x, P, K.",
                    Presence.ON_SITE.vi())
            .or("Có mặt", "Điểm danh");
    private static final Column ROLE = Column.optional(
            "Tư cách",
            "Role",
            "Đảng viên của chi bộ khi để trống; hoặc: " + ROLES.vi() + ".",
            "Member where blank; or: " + ROLES.en() + ".",
            AttendeeRole.MEMBER.vi());
    private static final Column REASON = Column.optional(
                    "Lý do vắng",
                    "Reason of absence",
                    "Trong sổ chỉ giữ dạng niêm phong.",
                    "The ledger keeps it sealed only.",
                    "")
            .or("Lý do");
    private static final Column METHOD = Column.optional(
            "Cách điểm danh",
            "Roll-call method",
            "Trực tiếp khi để trống; hoặc: " + METHODS.vi() + ".",
            "Direct where blank; or: " + METHODS.en() + ".",
            RollCallMethod.DIRECT.vi());
    private static final Column BRIDGE =
            Column.optional("Mã điểm cầu", "Bridge point code", "Khi dự trực tuyến.", "Where it is remote.", "");
    private static final Column TIME = Column.optional(
            "Giờ điểm danh",
            "Roll-call time",
            "Để trống thì chỉ biết ngày: sự kiện mang giờ 00:00 của ngày ấy.",
            "Where blank, only the day is known: the event has its time 00:00.",
            "08:00");

    @Override
    public String code() {
        return "attendance";
    }

    @Override
    public Said title() {
        return new Said("Điểm danh", "Roll calls");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một người tại một buổi sinh hoạt, được ghi là “Điểm danh”.",
                "Each row is a person at a meeting, recorded as “Attendance recorded”.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(Which.COLUMNS, List.of(MembersTable.PERSON, PRESENCE, ROLE, REASON, METHOD, BRIDGE, TIME))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        Which which = Which.read(values);
        String person = values.code(MembersTable.PERSON);
        ObjectNode data = Values.object().put("person", person);
        data.put(
                "role",
                Objects.requireNonNullElse(values.word(ROLE, ROLES), AttendeeRole.MEMBER)
                        .code());
        Presence presence = values.word(PRESENCE, PRESENCES);
        if (presence != null) {
            data.put("presence", presence.code());
        }
        data.put(
                "method",
                Objects.requireNonNullElse(values.word(METHOD, METHODS), RollCallMethod.DIRECT)
                        .code());
        values.optionalCode(BRIDGE).ifPresent(bridge -> data.put("bridgePoint", bridge));
        values.text(REASON, 2_000).ifPresent(reason -> data.put("reason", reason));
        LocalTime time = values.time(TIME).orElse(LocalTime.MIDNIGHT);
        return List.of(new Told(
                "vn.sogiamsat.meeting.attendance-recorded",
                which.subject(),
                Values.at(which.day(), time),
                data,
                "attendance/" + which.subject() + "/" + person));
    }
}
