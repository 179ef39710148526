package vn.sogiamsat.command.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.PersonEvent;
import vn.sogiamsat.core.event.UnitEvent;

/** Our profile of CloudEvents 1.0: what its attributes must be beyond the specification. */
@Component
class Profile {
    private static final Instant EARLIEST = Instant.parse("1930-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int LONGEST_ID = 200;

    private final IntakeLimits limits;
    private final Clock clock;

    Profile(IntakeLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The subject, where it has one of the known forms. */
    static Optional<Subject> subject(Envelope envelope) {
        try {
            return Optional.ofNullable(envelope.subject()).map(Subject::parse);
        } catch (IllegalArgumentException unknownForm) {
            return Optional.empty();
        }
    }

    /** @param type empty when there is no such type */
    List<FieldProblem> problems(Envelope envelope, Optional<EventTypes.Descriptor> type) {
        List<FieldProblem> problems = new ArrayList<>();
        checkId(envelope.id(), problems);
        checkTime(envelope, problems);
        checkSubject(envelope, type, problems);
        if (type.isEmpty()) {
            problems.add(new FieldProblem(
                    "/type",
                    "unknown-type",
                    "Không có loại sự kiện này; danh sách ở /api/schemas. (There is no such type; see /api/schemas.)"));
        }
        if (Classification.of(envelope.classification()).isEmpty()) {
            problems.add(new FieldProblem(
                    "/dataclassification",
                    "unknown-classification",
                    "Chỉ nhận thuong hoặc noi-bo. (Only thuong or noi-bo.)"));
        }
        if (!envelope.contentType().equals("application/json")) {
            problems.add(new FieldProblem(
                    "/datacontenttype",
                    "not-json",
                    "Dữ liệu phải là application/json. (The data must be application/json.)"));
        }
        if (envelope.size() > limits.maxEvent().toBytes()) {
            problems.add(new FieldProblem(
                    "",
                    "too-large",
                    "Một sự kiện lớn nhất %1$,d byte; tài liệu gửi qua /api/documents. (An event has at most %1$,d bytes; send documents to /api/documents.)"
                            .formatted(limits.maxEvent().toBytes())));
        }
        if (envelope.data() != null && hasUnstorableText(envelope.data())) {
            problems.add(
                    new FieldProblem(
                            "/data",
                            "bad-text",
                            "Văn bản chứa ký tự không lưu được (NUL hoặc nửa ký tự Unicode). (A text holds a character that cannot be kept: NUL or half of a surrogate pair.)"));
        }
        return problems;
    }

    private static void checkId(String id, List<FieldProblem> problems) {
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl) || isHalfUnicode(id)) {
            problems.add(
                    new FieldProblem(
                            "/id",
                            "bad-id",
                            "Mã gồm nhiều nhất 200 ký tự, không có ký tự điều khiển. (An id has at most 200 characters and no control characters.)"));
        }
    }

    private void checkTime(Envelope envelope, List<FieldProblem> problems) {
        if (envelope.time() == null) {
            problems.add(
                    new FieldProblem(
                            "/time",
                            "missing",
                            "Thiếu thời điểm xảy ra, như 2023-10-05T08:00:00+07:00. (The time of the event is missing, such as 2023-10-05T08:00:00+07:00.)"));
            return;
        }
        Instant time = envelope.time().toInstant();
        if (time.isBefore(EARLIEST) || time.isAfter(clock.instant().plus(AHEAD))) {
            problems.add(
                    new FieldProblem(
                            "/time",
                            "out-of-range",
                            "Thời điểm phải từ năm 1930 đến một năm tới. (The time must lie between 1930 and one year ahead.)"));
        }
    }

    private static void checkSubject(
            Envelope envelope, Optional<EventTypes.Descriptor> type, List<FieldProblem> problems) {
        Optional<Subject> subject = subject(envelope);
        if (subject.isEmpty()) {
            problems.add(new FieldProblem(
                    "/subject",
                    envelope.subject() == null ? "missing" : "bad-subject",
                    "Cần meeting/<mã chi bộ>/<yyyy-MM-dd>/<thứ tự>, unit/<mã>, person/<mã đảng viên> hoặc inspection/<mã>."
                            + " (Must be meeting/<cell code>/<yyyy-MM-dd>/<ordinal>, unit/<code>, person/<member code> or"
                            + " inspection/<code>.)"));
        } else if (type.isPresent() && !fits(type.get().record(), subject.get())) {
            problems.add(
                    new FieldProblem(
                            "/subject",
                            "subject-of-other-kind",
                            "Chủ thể không hợp với loại sự kiện; xem ví dụ ở /api/schemas. (The subject does not fit the type; see the example at /api/schemas.)"));
        }
    }

    private static boolean fits(Class<? extends Event> type, Subject subject) {
        return type == FactWithdrawn.class
                || switch (subject) {
                    case Subject.Meeting meeting -> MeetingEvent.class.isAssignableFrom(type);
                    case Subject.Unit unit -> UnitEvent.class.isAssignableFrom(type);
                    case Subject.Person person -> PersonEvent.class.isAssignableFrom(type);
                    case Subject.Inspection inspection -> InspectionEvent.class.isAssignableFrom(type);
                };
    }

    private static boolean hasUnstorableText(JsonNode node) {
        if (node.isString()) {
            return node.asString().indexOf(0) >= 0 || isHalfUnicode(node.asString());
        }
        return node.values().stream().anyMatch(Profile::hasUnstorableText);
    }

    private static boolean isHalfUnicode(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
