package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** A document of the meeting lies in the vault and was posted where members read it. */
@EventType(name = "vn.sogiamsat.meeting.document-uploaded", vi = "Đăng tải tài liệu", en = "Document uploaded")
public record DocumentUploaded(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Tài liệu (SHA-256)", en = "Document (SHA-256)") @Sha256
        String document,

        @Label(vi = "Tên tài liệu", en = "Title") @Text(500) String title,
        @Label(vi = "Tên tệp", en = "File name") String fileName,

        @Label(vi = "Kiểu tệp", en = "Media type")
        @Text(100)
        @Form(
                value = "[a-z]+/[a-z0-9][a-z0-9.+-]*",
                vi = "kiểu MIME, như application/pdf",
                en = "a MIME type, such as application/pdf")
        String mediaType,

        @Label(vi = "Dung lượng (byte)", en = "Size (bytes)") @Range(min = 0, max = 1_000_000_000)
        long size,

        @Label(vi = "Loại tài liệu", en = "Kind") DocumentKind kind,
        @Label(vi = "Nơi đăng", en = "Posted to") @Nullable String postedTo)
        implements MeetingEvent {}
