package vn.sogiamsat.command.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.NoRoomException;

/** Finds the problem behind an exception. What it does not know is logged under a number and told without detail. */
@Component
class ProblemTranslator {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemTranslator.class);

    private final OperationalLog operations;

    ProblemTranslator(OperationalLog operations) {
        this.operations = operations;
    }

    /** @param headers what the answer carries besides, such as {@code Allow} */
    record Answer(Problem problem, HttpHeaders headers) {
        Answer(Problem problem) {
            this(problem, new HttpHeaders());
        }
    }

    Answer translate(Throwable exception) {
        return switch (exception) {
            case ProblemException known -> new Answer(known.problem());
            case NoRoomException full -> new Answer(DiskFull.PROBLEM);
            case CommandRefused refused -> new Answer(refused(refused));
            case ErrorResponse standard
            when !standard.getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) ->
                new Answer(
                        StandardProblem.of(
                                standard.getStatusCode().value(),
                                standard.getBody().getDetail()),
                        standard.getHeaders());
            case ServletException wrapped when wrapped.getCause() != null -> translate(wrapped.getCause());
            case IOException broken
            when isOfTheClient(broken) ->
                new Answer(StandardProblem.BAD_REQUEST.problem("The body broke off or is framed wrongly."));
            case HttpMessageNotReadableException unreadable ->
                new Answer(StandardProblem.BAD_REQUEST.problem("The body cannot be read as what it should be."));
            case TypeMismatchException mismatch ->
                new Answer(StandardProblem.BAD_REQUEST.problem("A parameter cannot be read as what it should be."));
            case RequestRejectedException rejected ->
                new Answer(StandardProblem.BAD_REQUEST.problem("The address or a header is malformed."));
            case DataAccessResourceFailureException away -> new Answer(unavailable(away));
            case TransientDataAccessException busy -> new Answer(unavailable(busy));
            case CannotCreateTransactionException away -> new Answer(unavailable(away));
            // The connection broke in mid-transaction; the pool closed it before it could be rolled back.
            case TransactionSystemException broken -> new Answer(unavailable(broken));
            default -> new Answer(StoreOutage.isBehind(exception) ? unavailable(exception) : unexpected(exception));
        };
    }

    /** Tomcat's own exceptions for a body that does not arrive as it should, and for a client that has gone. */
    private static boolean isOfTheClient(IOException exception) {
        return exception instanceof BadRequestException
                || DisconnectedClientHelper.isClientDisconnectedException(exception);
    }

    private static Problem refused(CommandRefused refused) {
        String code = refused.code();
        HttpStatus status = code.startsWith("bad-")
                ? HttpStatus.BAD_REQUEST
                : code.startsWith("unknown-") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        String message = refused.getMessage();
        return new Problem(
                status.value(),
                refused.code(),
                "Yêu cầu bị từ chối",
                message == null ? refused.code() : message,
                List.of());
    }

    private Problem unavailable(Throwable exception) {
        LOG.warn("the database is out of reach: {}", exception.toString());
        operations.problem("http", "the database is out of reach");
        return StandardProblem.UNAVAILABLE.problem();
    }

    private Problem unexpected(Throwable exception) {
        UUID number = UUID.randomUUID();
        LOG.error("a request failed, number {}", number, exception);
        operations.problem("http", exception.getClass().getSimpleName() + ", in the log under " + number);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Lỗi của hệ thống",
                "Có lỗi không lường trước; không có gì được xác nhận đã lưu. Hãy gửi lại sau, hoặc báo quản trị viên mã "
                        + number + ".",
                "An unforeseen error; nothing was acknowledged as kept. Send again later, or tell the administrator the number "
                        + number + ".");
    }
}
