package vn.sogiamsat.rules.book;

import static vn.sogiamsat.rules.book.ValueType.BOOL;
import static vn.sogiamsat.rules.book.ValueType.COUNTS;
import static vn.sogiamsat.rules.book.ValueType.INT;
import static vn.sogiamsat.rules.book.ValueType.MOMENT;
import static vn.sogiamsat.rules.book.ValueType.TEXT;
import static vn.sogiamsat.rules.book.ValueType.TEXTS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What expressions can speak of. A word whose facts were never told is missing, and an expression that needs it is not
 * evaluated: nothing is guessed. Days are days in Asia/Ho_Chi_Minh.
 */
public enum Word {
    UNIT_LEVEL(TEXT, "cấp của tổ chức", "level of the unit"),
    UNIT_MEMBERS(INT, "số đảng viên ngày đó", "members on the day"),
    UNIT_OFFICIAL_MEMBERS(INT, "số đảng viên chính thức ngày đó", "official members on the day"),
    UNIT_DEPUTIES(INT, "số phó bí thư ngày đó", "deputy secretaries on the day"),

    MEETING_KIND(TEXT, "loại buổi sinh hoạt", "kind of the meeting"),
    MEETING_MODE(TEXT, "hình thức sinh hoạt", "mode of the meeting"),
    MEETING_HAS_TOPIC(BOOL, "có nêu chuyên đề", "whether a topic was named"),
    MEETING_APPROVAL_CITED(BOOL, "có dẫn văn bản cho phép hình thức", "whether the mode's approval is cited"),
    MEETING_HELD(BOOL, "đã được tổ chức", "whether it was held"),
    MEETING_START(MOMENT, "giờ bắt đầu", "start"),
    MEETING_END(MOMENT, "giờ kết thúc", "end"),
    MEETING_MINUTES(INT, "số phút sinh hoạt, trừ giải lao", "minutes without breaks"),
    MEETING_DAY_OF_MONTH(INT, "ngày trong tháng", "day of the month"),
    MEETING_THIRD_IS_DAY_OFF(BOOL, "ngày mùng 3 là ngày nghỉ", "whether the 3rd is a day off"),
    MEETING_PART_KINDS(TEXTS, "các phần của buổi kết hợp", "kinds of the parts of a combined meeting"),
    MEETING_PARTS_OVERLAP(BOOL, "các phần chồng giờ nhau", "whether its parts overlap"),
    MEETING_EXPECTED(INT, "số đảng viên phải dự (trừ miễn sinh hoạt)", "members who had to attend"),
    MEETING_PRESENT(INT, "số đảng viên có mặt", "members present"),
    MEETING_ABSENT_EXCUSED(INT, "số đảng viên vắng có lý do", "excused absences"),
    MEETING_ABSENT_UNEXCUSED(INT, "số đảng viên vắng không lý do", "unexcused absences"),
    MEETING_ROLL_CALLED(INT, "số đảng viên đã được điểm danh", "members whose attendance was recorded"),
    MEETING_STEPS(TEXTS, "các nội dung đã thực hiện", "steps conducted"),
    MEETING_VOTES(COUNTS, "các lần biểu quyết", "votes: for, against, abstained, eligible, official"),
    MEETING_PREPARED_AT(MOMENT, "lúc họp chuẩn bị trước", "when the committee met beforehand"),
    MEETING_PREPARED_BY(INT, "số người họp chuẩn bị", "people at that meeting"),
    MEETING_SUPERIORS_ASSIGNED(INT, "số cấp ủy viên được phân công theo dõi", "superiors assigned to the cell"),
    MEETING_TO_NOTIFY(INT, "số người phải được thông báo", "people to be given notice"),
    MEETING_NOTIFIED(INT, "số người đã được thông báo", "people given notice"),
    MEETING_ALL_NOTIFIED_AT(MOMENT, "lúc người cuối cùng được thông báo", "when the last of them was given notice"),
    MEETING_PAPERS_AT(MOMENT, "lúc tài liệu được gửi", "when papers were first distributed"),
    MEETING_RESULT_POSTED_AT(MOMENT, "lúc đăng kết quả", "when the result was posted"),
    MEETING_MINUTES_FILED_AT(MOMENT, "lúc lập xong biên bản", "when the minutes were filed"),
    MEETING_MINUTES_READ_AT(
            MOMENT, "lúc biên bản được đọc và thông qua", "when the minutes were read back and adopted"),
    MEETING_TASKS(INT, "số nhiệm vụ được giao", "tasks given"),
    MEETING_TASKS_COMPLETE(INT, "số nhiệm vụ ghi rõ người và thời hạn", "tasks with a person and a deadline"),
    MEETING_MEMBERS_WITH_TASK(INT, "số đảng viên phải dự có nhiệm vụ", "expected members with a task"),
    MEETING_SCORE(INT, "tổng điểm", "total score"),
    MEETING_LEVEL(TEXT, "mức xếp loại", "level"),
    MEETING_HAS_REMEDIES(BOOL, "có biện pháp khắc phục", "whether remedies are named"),
    MEETING_SUPERIORS_PRESENT(INT, "số cấp ủy cấp trên dự", "superiors present"),
    MEETING_SUPERIOR_MINUTES(INT, "số phút cấp ủy cấp trên dự", "minutes the superior was present"),
    MEETING_INTERVENTIONS(INT, "số lần cấp trên phát biểu", "interventions by superiors"),

    ATTENDANCE_PRESENCE(TEXT, "có mặt hay vắng", "presence"),
    ATTENDANCE_MINUTES(INT, "số phút có mặt", "minutes present"),
    ATTENDANCE_OWN_CELL(BOOL, "là chi bộ của chính người dự", "whether it is the superior's own cell"),
    ATTENDANCE_ASSIGNED(BOOL, "được phân công theo dõi chi bộ này", "whether assigned to this cell"),

    PERIOD_MONTHS(INT, "số tháng của kỳ", "months of the period"),
    PERIOD_MONTHS_IN_BEING(INT, "số tháng trong kỳ mà đối tượng tồn tại", "months of it in which the subject existed"),
    SUPERIOR_LEVEL(TEXT, "cấp ủy cao nhất", "highest level of committee"),
    SUPERIOR_MONTHS_ASSIGNED(INT, "số tháng được phân công trong kỳ", "months of the period with an assignment"),

    DIRECTION_GIVEN_AT(MOMENT, "lúc cấp trên chỉ đạo", "when the direction was given"),
    DIRECTION_TAKEN_UP_AT(MOMENT, "lúc giao thành nhiệm vụ", "when it became a task"),
    DIRECTION_REPORTED_AT(MOMENT, "lúc báo cáo hoàn thành", "when it was reported done"),
    DIRECTION_NEXT_MEETING_END(MOMENT, "lúc kết thúc buổi kế tiếp", "end of the next meeting"),

    MERGER_AT(MOMENT, "lúc sáp nhập", "when the unit ended"),
    MERGER_HANDED_OVER_AT(MOMENT, "lúc hai bên xác nhận bàn giao", "when both sides confirmed the handover"),

    REMEDY_DUE_AT(MOMENT, "hạn khắc phục theo kết luận", "the last moment the conclusion allows"),
    REMEDY_REPORTED_AT(
            MOMENT,
            "lúc báo cáo khắc phục, chưa bị yêu cầu làm lại",
            "when it was reported as done and not refused since"),
    REMEDY_ACCEPTED_AT(MOMENT, "lúc đoàn kiểm tra chấp nhận", "when the inspection accepted it");

    private static final Map<String, Word> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Word::title, Function.identity()));

    private final ValueType type;
    private final String title;
    private final Words meaning;

    Word(ValueType type, String vi, String en) {
        this.type = type;
        this.title = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
        this.meaning = new Words(vi, en);
    }

    /** As expressions write it, such as {@code meeting.minutes}. */
    public String title() {
        return title;
    }

    public ValueType type() {
        return type;
    }

    public Words meaning() {
        return meaning;
    }

    /** What it is a word of, such as {@code meeting}. */
    String group() {
        return title.substring(0, title.indexOf('.'));
    }

    static Optional<Word> of(String title) {
        return Optional.ofNullable(BY_NAME.get(title));
    }
}
