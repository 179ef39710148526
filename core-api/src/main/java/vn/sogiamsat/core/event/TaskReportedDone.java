package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.Personal;

/** A task given at this meeting is reported done. */
@EventType(
        name = "vn.sogiamsat.meeting.task-reported-done",
        vi = "Báo cáo hoàn thành nhiệm vụ",
        en = "Task reported done")
public record TaskReportedDone(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Mã nhiệm vụ", en = "Task") @Code String taskCode,

        @Label(vi = "Người báo cáo", en = "Reported by") PersonId person,

        @Label(vi = "Kết quả", en = "Result") @Nullable @Personal @Text(2_000)
        String result,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements MeetingEvent {}
