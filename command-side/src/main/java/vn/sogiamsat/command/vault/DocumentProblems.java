package vn.sogiamsat.command.vault;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.web.Problem;

/** What senders of documents are told when something is wrong. */
final class DocumentProblems {
    private DocumentProblems() {}

    static Problem noClassification() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "missing-classification",
                "Thiếu độ mật",
                "Hãy gửi kèm đúng một tiêu đề dataclassification: thuong hoặc noi-bo.",
                "Send exactly one header dataclassification: thuong or noi-bo.");
    }

    static Problem unknownClassification() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "unknown-classification",
                "Độ mật không có trong danh mục",
                "Tiêu đề dataclassification chỉ nhận thuong hoặc noi-bo, viết thường, không dấu.",
                "The header dataclassification takes thuong or noi-bo, in lower case without diacritics.");
    }

    static Problem stateSecret() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "state-secret",
                "Không nhận bí mật nhà nước",
                "Sổ không nhận và không lưu tài liệu mật, tối mật, tuyệt mật. Nội dung chưa được đọc; việc từ chối đã được ghi lại.",
                "The ledger neither takes nor keeps state secrets. The content was not read; the refusal is on record.");
    }

    static Problem notASource() {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-a-source",
                "Chỉ dành cho hệ thống nguồn",
                "Hãy dùng khóa của một hệ thống nguồn đã đăng ký.",
                "Use the key of a registered source.");
    }

    static Problem encoded() {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "content-encoding",
                "Không nhận nội dung đã nén khi truyền",
                "Hãy gửi nguyên tệp, không kèm Content-Encoding.",
                "Send the file as it is, without Content-Encoding.");
    }

    static Problem malformedDigest() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-digest",
                "Mã băm khai báo không đúng dạng",
                "Hãy ghi Content-Digest (hoặc Repr-Digest) là sha-256=:<base64 của 32 byte>: theo RFC 9530, có cả hai thì"
                        + " phải giống nhau; hoặc bỏ tiêu đề này.",
                "Write Content-Digest (or Repr-Digest) as sha-256=:<base64 of 32 bytes>: as in RFC 9530, both the same"
                        + " where both are given; or leave the header out.");
    }

    static Problem wrongDigest(String declared, String actual) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "wrong-digest",
                "Nội dung không khớp mã băm khai báo",
                "Đã khai báo SHA-256 " + declared + " nhưng nhận được " + actual
                        + "; không lưu gì. Hãy kiểm tra tệp và gửi lại.",
                "Declared was SHA-256 " + declared + ", received was " + actual
                        + "; nothing was kept. Check the file and send it again.");
    }

    static Problem empty() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "empty-document",
                "Tài liệu rỗng",
                "Nội dung có 0 byte; hãy gửi nội dung tệp làm thân yêu cầu.",
                "The content has 0 bytes; send the file's content as the request's body.");
    }

    static Problem tooLarge(DataSize limit) {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "Tài liệu quá lớn",
                "Mỗi tài liệu tối đa %,d byte; không lưu gì.".formatted(limit.toBytes()),
                "A document may have up to %,d bytes; nothing was kept.".formatted(limit.toBytes()));
    }

    static Problem busy() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Đang quá tải",
                "Sổ đang nhận quá nhiều tài liệu cùng lúc; không lưu gì. Hãy gửi lại sau ít giây.",
                "The ledger is taking in too many documents at once; nothing was kept. Send it again in a few seconds.");
    }

    static Problem cutOff() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "cut-off",
                "Tài liệu bị đứt giữa chừng",
                "Nội dung không đến hết hoặc không đúng cách truyền; không lưu gì. Hãy gửi lại từ đầu.",
                "The content did not arrive whole or was framed wrongly; nothing was kept. Send it again from the start.");
    }

    static Problem destroyed(HttpStatus status) {
        return Problem.of(
                status,
                "document-destroyed",
                "Tài liệu đã bị hủy",
                "Tài liệu này đã bị hủy theo quyết định và không được lưu lại.",
                "This document was destroyed by decision and is not kept again.");
    }

    static Problem unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-document",
                "Không có tài liệu này",
                "Nguồn này chưa gửi tài liệu nào có mã băm ấy (64 chữ số thập lục phân, viết thường).",
                "This source has sent no document of that digest (64 lower-case hexadecimal digits).");
    }

    static Problem damaged() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "document-damaged",
                "Tài liệu trong kho bị hỏng",
                "Nội dung lưu trong kho không còn khớp mã băm; đã báo quản trị viên.",
                "What is stored no longer gives the digest; the administrator has been told.");
    }

    static Problem storageFailed() {
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "vault-unavailable",
                "Kho tài liệu tạm thời không ghi được",
                "Chưa có gì được xác nhận đã lưu. Hãy gửi lại sau.",
                "Nothing was acknowledged as kept. Send it again later.");
    }
}
