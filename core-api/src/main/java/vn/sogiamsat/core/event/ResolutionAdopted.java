package vn.sogiamsat.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** The meeting adopts a resolution or conclusion, with who does what by when. */
@EventType(
        name = "vn.sogiamsat.meeting.resolution-adopted",
        vi = "Thông qua nghị quyết, kết luận",
        en = "Resolution adopted")
public record ResolutionAdopted(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Tên nghị quyết, kết luận", en = "Title") @Text(500)
        String title,

        @Label(vi = "Số", en = "Number") @Nullable @Text(60) String number,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document,

        @Label(vi = "Nhiệm vụ được giao", en = "Tasks") List<Task> tasks)
        implements MeetingEvent {
    public ResolutionAdopted {
        tasks = List.copyOf(tasks);
    }
}
