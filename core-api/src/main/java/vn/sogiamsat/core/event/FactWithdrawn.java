package vn.sogiamsat.core.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import vn.sogiamsat.core.StreamId;

/**
 * A fact no longer stands. It stays visible, with who withdrew it and why.
 *
 * <p>A sender's {@code data} names the fact by {@value #SENDERS_ID}, its own id of the event, from which
 * {@code eventId} is derived; the id itself is not kept.
 *
 * @param type the stored name, such as {@code vn.sogiamsat.meeting.notice-sent}; senders tell the CloudEvents type,
 *     from which the revision is cut off
 */
@JsonIgnoreProperties(FactWithdrawn.SENDERS_ID)
@EventType(name = "vn.sogiamsat.fact.withdrawn", vi = "Rút lại", en = "Fact withdrawn")
public record FactWithdrawn(
        @Label(vi = "Luồng sự kiện", en = "Stream") @FromSubject
        StreamId stream,

        @Label(vi = "Sự kiện bị rút", en = "Withdrawn event") @FromSubject
        UUID eventId,

        @Label(vi = "Loại sự kiện bị rút", en = "Type of the withdrawn event")
        @Text(100)
        @Form(
                value = "vn\\.sogiamsat\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]?",
                vi = "thuộc tính type của sự kiện bị rút, như vn.sogiamsat.meeting.notice-sent.v1",
                en = "the type attribute of the withdrawn event, such as vn.sogiamsat.meeting.notice-sent.v1")
        String type,

        @Label(
                vi = "Người rút (chức danh hoặc tài khoản, không ghi họ tên)",
                en = "Withdrawn by (position or account, never a name)")
        @Text(200)
        String withdrawnBy,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements CorrectionEvent {
    /** The property of a sender's data that holds its id of the withdrawn event. */
    public static final String SENDERS_ID = "id";

    public FactWithdrawn {
        type = type.replaceFirst("\\.v\\d+$", "");
    }
}
