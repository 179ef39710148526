package vn.sogiamsat.query.source;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.PackageKeyCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** The keys with which a source signs packages. */
@Controller
class PackageKeysPage {
    private final WriteSide writeSide;

    PackageKeysPage(WriteSide writeSide) {
        this.writeSide = writeSide;
    }

    /**
     * What was typed, to be found again where it is refused.
     *
     * @param revoked the id of the key that was to be revoked; empty where one was to be registered
     */
    record Typed(String key, String reason, String revoked) {}

    @GetMapping("/sources/{name}/package-keys")
    String list(@PathVariable String name, Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        return page(name, new Typed("", "", ""), null, model);
    }

    @PostMapping("/sources/{name}/package-keys")
    String register(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Outcome<Receipt> outcome = writeSide.decide(
                reason,
                why -> new PackageKeyCommand.RegisterPackageKey(name, key.strip(), why, viewer.login()),
                Receipt.class);
        return answer(outcome, name, new Typed(key, reason, ""), model, flash, response);
    }

    @PostMapping("/sources/{name}/package-keys/{id}/revoke")
    String revoke(
            @PathVariable String name,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Outcome<Receipt> outcome = writeSide.decide(
                reason, why -> new PackageKeyCommand.RevokePackageKey(name, id, why, viewer.login()), Receipt.class);
        return answer(outcome, name, new Typed("", reason, id), model, flash, response);
    }

    private String answer(
            Outcome<Receipt> outcome,
            String name,
            Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("done", true);
                yield "redirect:/sources/" + name + "/package-keys";
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield page(name, typed, refused.message(), model);
            }
        };
    }

    private String page(String name, Typed typed, @Nullable String problem, Model model) {
        model.addAttribute(
                "source",
                writeSide.askForAll(new LedgerQuery.FindSources(), LedgerQuery.Source.class).stream()
                        .filter(source -> source.name().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        model.addAttribute(
                "keys", writeSide.askForAll(new LedgerQuery.FindPackageKeys(name), LedgerQuery.PackageKey.class));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "package-keys";
    }
}
