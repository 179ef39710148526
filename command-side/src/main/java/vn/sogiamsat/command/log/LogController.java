package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.Tile;

/**
 * The log as tlog-tiles lays it out, so that any client of such logs can follow it: {@code /log/checkpoint} and
 * {@code /log/tile/…} of the newest epoch, {@code /log/epoch-<n>/…} of each.
 */
@RestController
@Tag(name = "Log", description = "Nhật ký chống sửa đổi theo C2SP tlog-tiles (docs/log.md)")
class LogController {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Pattern PATH = Pattern.compile("/log/(?:epoch-(?<epoch>[1-9][0-9]{0,8})/)?(?<file>.+)");

    private final Heads heads;
    private final LogFiles files;

    LogController(Heads heads, LogFiles files) {
        this.heads = heads;
        this.files = files;
    }

    @GetMapping("/log/**")
    @Operation(summary = "Điểm chốt hoặc một tệp của cây (The checkpoint, or a file of the tree)")
    ResponseEntity<byte[]> file(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            throw nothing();
        }
        Head head = heads.read();
        int epoch = match.group("epoch") == null ? head.epoch().number() : Integer.parseInt(match.group("epoch"));
        if (epoch > head.epoch().number()) {
            throw nothing();
        }
        boolean isNewest = epoch == head.epoch().number();
        Epoch wanted = new Epoch(head.epoch().ledger(), epoch);
        String file = match.group("file");
        return file.equals(LogFiles.CHECKPOINT)
                ? checkpoint(head, wanted, isNewest)
                : tile(head, wanted, file, isNewest);
    }

    /** Of the newest epoch the database's, of which the file is a copy. */
    private ResponseEntity<byte[]> checkpoint(Head head, Epoch wanted, boolean isNewest) throws IOException {
        byte[] note = isNewest
                ? Optional.ofNullable(head.note()).map(SignedNote::bytes).orElseThrow(LogController::nothing)
                : files.of(wanted).read(LogFiles.CHECKPOINT).orElseThrow(LogController::nothing);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(note);
    }

    private ResponseEntity<byte[]> tile(Head head, Epoch wanted, String path, boolean isNewest) throws IOException {
        Tile tile = Tile.parse(path)
                .filter(each -> !isNewest || each.isCoveredBy(head.tree().size()))
                .orElseThrow(LogController::nothing);
        byte[] content = files.of(wanted).read(tile.path()).orElseThrow(LogController::nothing);
        CacheControl forEver = CacheControl.maxAge(A_YEAR).immutable();
        return ResponseEntity.ok()
                .cacheControl(tile.isEntries() ? forEver.cachePrivate() : forEver.cachePublic())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    private static RuntimeException nothing() {
        return Problem.of(
                        HttpStatus.NOT_FOUND,
                        "no-log-file",
                        "Nhật ký không có tệp này",
                        "Nhật ký có /log/checkpoint và các tệp /log/tile/…; một tệp chưa đầy mất đi khi tệp đầy thay nó.",
                        "The log has /log/checkpoint and the files /log/tile/…; a partial one goes when a full one takes its"
                                + " place.")
                .asException();
    }
}
