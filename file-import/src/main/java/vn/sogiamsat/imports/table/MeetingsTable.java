package vn.sogiamsat.imports.table;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/** Meetings: a row is a meeting, and what it says of its course. */
final class MeetingsTable implements Table {
    private static final Words<MeetingKind> KINDS = Words.of(MeetingKind.values())
            .also(MeetingKind.REGULAR, "Định kỳ", "Thường kỳ", "Sinh hoạt thường kỳ")
            .also(MeetingKind.THEMATIC, "Chuyên đề")
            .also(MeetingKind.REGULAR_AND_THEMATIC, "Định kỳ kết hợp chuyên đề", "Thường kỳ kết hợp chuyên đề")
            .also(MeetingKind.EXTRAORDINARY, "Bất thường");
    private static final Words<MeetingMode> MODES = Words.of(MeetingMode.values())
            .also(MeetingMode.SUPERIOR_REMOTE, "Cấp ủy dự trực tuyến", "Có cấp ủy dự trực tuyến")
            .also(MeetingMode.WHOLE_CELL_ONLINE, "Trực tuyến");

    private static final Column KIND = Column.required(
                    "Loại sinh hoạt",
                    "Kind",
                    "Một trong: " + KINDS.vi() + ".",
                    "One of: " + KINDS.en() + ".",
                    MeetingKind.REGULAR.vi())
            .or("Loại buổi", "Loại");
    private static final Column MODE = Column.required(
            "Hình thức",
            "Mode",
            "Một trong: " + MODES.vi() + ".",
            "One of: " + MODES.en() + ".",
            MeetingMode.IN_PERSON.vi());
    private static final Column START = Column.required(
                    "Giờ theo lịch", "Scheduled time", "Như 08:00 hoặc 8h.", "Such as 08:00.", "08:00")
            .or("Giờ", "Giờ bắt đầu");
    private static final Column CALLED = Column.optional(
            "Ngày lên lịch",
            "Day of scheduling",
            "Ngày quyết định lịch, dd/MM/yyyy; để trống thì lấy giờ theo lịch, và thời hạn báo trước không tính được từ đó.",
            "The day on which it was scheduled, dd/MM/yyyy; where blank, the scheduled time itself counts, from which no period of notice follows.",
            "28/09/2023");
    private static final Column PLACE =
            Column.optional("Địa điểm", "Place", "Nơi sinh hoạt.", "Where it takes place.", "Phòng họp VNPT Văn Yên");
    private static final Column TOPIC = Column.optional(
                    "Chuyên đề, nội dung", "Topic", "Tối đa 500 ký tự.", "At most 500 characters.", "")
            .or("Nội dung", "Chuyên đề");
    private static final Column OPENED = Column.optional(
                    "Giờ khai mạc",
                    "Opened at",
                    "Giờ khai mạc thực tế; để trống nếu không rõ.",
                    "When it really began; blank if not known.",
                    "08:05")
            .or("Khai mạc");
    private static final Column CLOSED = Column.optional(
                    "Giờ bế mạc",
                    "Closed at",
                    "Giờ bế mạc thực tế, cùng ngày.",
                    "When it really ended, the same day.",
                    "09:45")
            .or("Bế mạc", "Giờ kết thúc");
    private static final Column BREAKS =
            Column.optional("Nghỉ giữa giờ (phút)", "Breaks (minutes)", "0 khi để trống.", "0 where blank.", "10");
    private static final Column CHAIR =
            Column.optional("Mã người chủ trì", "Chair code", "Mã đảng viên.", "Member code.", "DV-01");
    private static final Column SECRETARY =
            Column.optional("Mã thư ký", "Secretary code", "Mã đảng viên.", "Member code.", "DV-03");

    @Override
    public String code() {
        return "meetings";
    }

    @Override
    public Said title() {
        return new Said("Buổi sinh hoạt", "Meetings");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một buổi sinh hoạt, được ghi là “Lên lịch sinh hoạt”; có giờ khai mạc, bế mạc thì ghi thêm “Khai mạc”, “Bế mạc”.",
                "Each row is a meeting, recorded as “Meeting scheduled”; with the times of opening and closing also as “Meeting opened” and “Meeting closed”.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        Which.COLUMNS,
                        List.of(KIND, MODE, START, CALLED, PLACE, TOPIC, OPENED, CLOSED, BREAKS, CHAIR, SECRETARY))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        Which which = Which.read(values);
        LocalTime start = values.time(START).orElse(LocalTime.MIDNIGHT);
        List<Told> told = new ArrayList<>();
        ObjectNode scheduled = Values.object();
        MeetingKind kind = values.word(KIND, KINDS);
        MeetingMode mode = values.word(MODE, MODES);
        if (kind != null && mode != null) {
            scheduled.put("kind", kind.code()).put("mode", mode.code());
        }
        scheduled.put("start", Values.moment(which.day(), start));
        values.text(PLACE, 200).ifPresent(place -> scheduled.put("place", place));
        values.text(TOPIC, 500).ifPresent(topic -> scheduled.put("topic", topic));
        scheduled.putArray("bridgePoints");
        told.add(new Told(
                "vn.sogiamsat.meeting.scheduled",
                which.subject(),
                values.optionalDay(CALLED)
                        .map(day -> Values.at(day, LocalTime.MIDNIGHT))
                        .orElse(Values.at(which.day(), start)),
                scheduled,
                "scheduled/" + which.subject()));
        course(values, which, told);
        return told;
    }

    private static void course(Values values, Which which, List<Told> told) {
        Optional<LocalTime> opened = values.time(OPENED);
        Optional<LocalTime> closed = values.time(CLOSED);
        int breaks = values.number(BREAKS, 0, 1_440).orElse(0);
        ObjectNode people = Values.object();
        values.optionalCode(CHAIR).ifPresent(chair -> people.put("chair", chair));
        values.optionalCode(SECRETARY).ifPresent(secretary -> people.put("secretary", secretary));
        opened.ifPresent(at -> told.add(new Told(
                "vn.sogiamsat.meeting.opened",
                which.subject(),
                Values.at(which.day(), at),
                people,
                "opened/" + which.subject())));
        if (opened.isEmpty() && !people.isEmpty()) {
            values.wrong(
                    OPENED,
                    "Có chủ trì hoặc thư ký thì phải có giờ khai mạc",
                    "chair or secretary need the time of opening");
        }
        closed.ifPresent(at -> {
            if (opened.isPresent() && at.isBefore(opened.get())) {
                values.wrong(CLOSED, "Phải sau giờ khai mạc", "must be after the time of opening");
            }
            ObjectNode data = Values.object().put("breaks", breaks);
            data.putArray("parts");
            told.add(new Told(
                    "vn.sogiamsat.meeting.closed",
                    which.subject(),
                    Values.at(which.day(), at),
                    data,
                    "closed/" + which.subject()));
        });
    }
}
