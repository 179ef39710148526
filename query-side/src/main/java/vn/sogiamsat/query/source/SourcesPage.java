package vn.sogiamsat.query.source;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.SourceKey;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** The registered sending systems. A new key is shown this once: it is kept nowhere but as a hash. */
@Controller
class SourcesPage {
    private final WriteSide writeSide;

    SourcesPage(WriteSide writeSide) {
        this.writeSide = writeSide;
    }

    /** The form of registration as typed; types and units one a line. */
    record Registration(
            @Nullable String name,
            @Nullable String title,
            @Nullable String types,
            @Nullable String units) {

        static List<String> words(@Nullable String typed) {
            return typed == null
                    ? List.of()
                    : Arrays.stream(typed.split("[\\s,;]+"))
                            .filter(word -> !word.isEmpty())
                            .distinct()
                            .toList();
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/sources")
    String list(Viewer viewer, Model model, HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        // A page that may hold a key is kept by no cache.
        response.setHeader("Cache-Control", "no-store");
        return page(new Registration("", "", "vn.sogiamsat.*", ""), null, model);
    }

    @PostMapping("/sources")
    String register(
            @ModelAttribute Registration typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Outcome<SourceKey> outcome = writeSide.send(
                new LedgerCommand.RegisterSource(
                        Registration.text(typed.name()),
                        Registration.text(typed.title()),
                        Registration.words(typed.types()),
                        Registration.words(typed.units()),
                        viewer.login()),
                SourceKey.class);
        return switch (outcome) {
            case Outcome.Done<SourceKey> done -> {
                flash.addFlashAttribute("newKey", done.answer());
                yield "redirect:/sources";
            }
            case Outcome.Refused<SourceKey> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield page(typed, refused.message(), model);
            }
        };
    }

    @GetMapping("/sources/{name}")
    String one(@PathVariable String name, Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        return form(name, "", null, model);
    }

    @PostMapping("/sources/{name}/revoke")
    String revoke(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Outcome<Receipt> outcome = writeSide.decide(
                reason, why -> new LedgerCommand.RevokeSource(name, why, viewer.login()), Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("revoked", name);
                yield "redirect:/sources";
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield form(name, reason, refused.message(), model);
            }
        };
    }

    private String page(Registration typed, @Nullable String problem, Model model) {
        model.addAttribute("sources", all());
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        return "sources";
    }

    private String form(String name, String reason, @Nullable String problem, Model model) {
        model.addAttribute(
                "source",
                all().stream()
                        .filter(source -> source.name().equals(name))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "source";
    }

    private List<LedgerQuery.Source> all() {
        return writeSide.askForAll(new LedgerQuery.FindSources(), LedgerQuery.Source.class).stream()
                .sorted(Comparator.comparing(LedgerQuery.Source::name))
                .toList();
    }
}
