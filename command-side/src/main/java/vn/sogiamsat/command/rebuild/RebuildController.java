package vn.sogiamsat.command.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sogiamsat.command.web.Problem;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.core.port.Rebuilds.Rebuild;

/** The operator rebuilds views beside the live ones. */
@RestController
@RequestMapping("/api/rebuilds")
@Tag(name = "Rebuilds", description = "Dựng lại kho tra cứu (mã vận hành)")
class RebuildController {
    private final ObjectProvider<Rebuilds> rebuilds;

    RebuildController(ObjectProvider<Rebuilds> rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    @Operation(summary = "Tình trạng dựng lại (How the rebuilds stand)")
    List<Rebuild> list() {
        return answer(Rebuilds::rebuilds);
    }

    @PostMapping("/{projection}")
    @Operation(summary = "Bắt đầu dựng lại, hoặc theo dõi lần đang chạy (Begin a rebuild, or join the one on its way)")
    Rebuild start(@PathVariable String projection, @RequestParam(defaultValue = "false") boolean acceptDifferences) {
        return answer(all -> all.start(projection, acceptDifferences));
    }

    @DeleteMapping("/{projection}")
    @Operation(summary = "Bỏ việc dựng lại (Give up a rebuild)")
    Rebuild cancel(@PathVariable String projection) {
        return answer(all -> all.cancel(projection));
    }

    private <T> T answer(Function<Rebuilds, T> question) {
        Rebuilds here = rebuilds.getIfAvailable();
        if (here == null) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "projections-elsewhere",
                            "Không làm được ở tiến trình này",
                            "Việc cập nhật kho tra cứu chạy ở tiến trình khác; hãy hỏi tiến trình đó.",
                            "The projections run in another process; ask that one.")
                    .asException();
        }
        try {
            return question.apply(here);
        } catch (Rebuilds.RefusedException e) {
            HttpStatus status = e.code().startsWith("unknown-") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
            throw problem(status, e.code(), "Yêu cầu bị từ chối", e).asException();
        } catch (Rebuilds.UnavailableException e) {
            throw problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Tạm thời không làm được", e)
                    .asException();
        }
    }

    private static Problem problem(HttpStatus status, String code, String title, RuntimeException why) {
        return new Problem(status.value(), code, title, String.valueOf(why.getMessage()), List.of());
    }
}
