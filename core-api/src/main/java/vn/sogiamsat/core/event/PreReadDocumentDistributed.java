package vn.sogiamsat.core.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/**
 * A paper is sent ahead to be studied before the meeting.
 *
 * @param document null when the paper itself is not in the vault
 */
@EventType(
        name = "vn.sogiamsat.meeting.pre-read-distributed",
        vi = "Gửi tài liệu trước",
        en = "Pre-read document distributed")
public record PreReadDocumentDistributed(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Tên tài liệu", en = "Title") @Text(500) String title,

        @Label(vi = "Tài liệu (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document,

        @Label(vi = "Kênh gửi", en = "Channel") Channel channel,
        @Label(vi = "Người nhận", en = "Recipients") List<PersonId> recipients)
        implements MeetingEvent {
    public PreReadDocumentDistributed {
        recipients = List.copyOf(recipients);
    }
}
