package vn.sogiamsat.command.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Problems that HTTP itself knows, where nothing more particular can be said. */
enum StandardProblem {
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "bad-request",
            "Yêu cầu không đúng dạng",
            "Hãy sửa yêu cầu theo tài liệu của giao diện.",
            "Correct the request as the interface's documentation says."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "not-found",
            "Không tìm thấy",
            "Địa chỉ này không có gì; hãy kiểm tra lại đường dẫn.",
            "There is nothing at this address; check the path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Phương thức không được hỗ trợ",
            "Địa chỉ này không nhận phương thức ấy; xem tiêu đề Allow.",
            "This address does not take that method; see the Allow header."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "not-acceptable",
            "Không có dạng trả lời được yêu cầu",
            "Hãy chấp nhận application/json.",
            "Accept application/json."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "Nội dung quá lớn",
            "Hãy gửi nội dung nhỏ hơn.",
            "Send something smaller."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "Kiểu nội dung không được hỗ trợ",
            "Hãy gửi kiểu nội dung mà giao diện nhận.",
            "Send a content type that this address takes."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Tạm thời không nhận được",
            "Kho dữ liệu tạm thời không truy cập được; chưa có gì được xác nhận đã lưu. Hãy gửi lại sau.",
            "The store is out of reach for the moment; nothing was acknowledged as kept. Send again later."),
    /** Any other status. */
    OTHER(
            HttpStatus.BAD_REQUEST,
            "refused",
            "Yêu cầu bị từ chối",
            "Hãy kiểm tra lại yêu cầu theo tài liệu của giao diện.",
            "Check the request against the interface's documentation.");

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final String vi;
    private final String en;

    StandardProblem(HttpStatus status, String code, String title, String vi, String en) {
        this.status = status;
        this.code = code;
        this.title = title;
        this.vi = vi;
        this.en = en;
    }

    /**
     * @param status what HTTP says
     * @param english what is wrong in particular; null when nothing more is known
     */
    static Problem of(int status, @Nullable String english) {
        StandardProblem known = Arrays.stream(values())
                .filter(problem -> problem.status.value() == status)
                .findFirst()
                .orElse(OTHER);
        return new Problem(status, known.code, known.title, known.detail(english), List.of());
    }

    Problem problem() {
        return of(status.value(), null);
    }

    /** @param english what is wrong in particular */
    Problem problem(String english) {
        return of(status.value(), english);
    }

    private String detail(@Nullable String english) {
        return Problem.inBoth(vi, english == null ? en : english + " " + en);
    }
}
