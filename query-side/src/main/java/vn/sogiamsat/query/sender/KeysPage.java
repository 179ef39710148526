package vn.sogiamsat.query.sender;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.SourceKey;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** The keys of a source. A new one is shown this once: it is kept nowhere but as a hash. */
@Controller
class KeysPage {
    /** Days that are offered for the old keys to go on. */
    private static final List<Integer> OVERLAPS = List.of(0, 1, 7, 14, 30, 90);

    private static final int USUAL_OVERLAP = 7;

    private final KeptSources kept;
    private final WriteSide writeSide;

    KeysPage(KeptSources kept, WriteSide writeSide) {
        this.kept = kept;
        this.writeSide = writeSide;
    }

    @GetMapping("/senders/{name}/keys")
    String show(@PathVariable String name, Viewer viewer, Model model, HttpServletResponse response) {
        return page(name, USUAL_OVERLAP, "", null, viewer, model, response);
    }

    @PostMapping("/senders/{name}/keys")
    String rotate(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int overlap,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        kept.one(name, viewer);
        Outcome<SourceKey> outcome = writeSide.decide(
                reason, why -> new LedgerCommand.RotateSourceKey(name, overlap, why, viewer.login()), SourceKey.class);
        return switch (outcome) {
            case Outcome.Done<SourceKey> done -> {
                flash.addFlashAttribute("newKey", done.answer());
                yield "redirect:/senders/" + name + "/keys";
            }
            case Outcome.Refused<SourceKey> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield page(name, overlap, reason, refused.message(), viewer, model, response);
            }
        };
    }

    @GetMapping("/senders/{name}/keys/{fingerprint}")
    String one(@PathVariable String name, @PathVariable String fingerprint, Viewer viewer, Model model) {
        return closing(name, fingerprint, "", null, viewer, model);
    }

    @PostMapping("/senders/{name}/keys/{fingerprint}")
    String revoke(
            @PathVariable String name,
            @PathVariable String fingerprint,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        kept.one(name, viewer);
        Outcome<Receipt> outcome = writeSide.decide(
                reason,
                why -> new LedgerCommand.RevokeSourceKey(name, fingerprint, why, viewer.login()),
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("closed", fingerprint);
                yield "redirect:/senders/" + name + "/keys";
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield closing(name, fingerprint, reason, refused.message(), viewer, model);
            }
        };
    }

    private String page(
            String name,
            int overlap,
            String reason,
            @Nullable String problem,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        // A page that may hold a key is kept by no cache.
        response.setHeader("Cache-Control", "no-store");
        kept.head(name, "keys", viewer, model);
        model.addAttribute("keys", keys(name));
        model.addAttribute("overlaps", OVERLAPS);
        model.addAttribute("overlap", overlap);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "sender-keys";
    }

    private String closing(
            String name, String fingerprint, String reason, @Nullable String problem, Viewer viewer, Model model) {
        kept.head(name, "keys", viewer, model);
        List<SenderQuery.Key> keys = keys(name);
        model.addAttribute(
                "key",
                keys.stream()
                        .filter(key -> key.fingerprint().equals(fingerprint))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        model.addAttribute("last", keys.stream().filter(SenderQuery.Key::open).count() <= 1);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "sender-key";
    }

    private List<SenderQuery.Key> keys(String name) {
        return writeSide.askForAll(new SenderQuery.FindKeys(name), SenderQuery.Key.class);
    }
}
