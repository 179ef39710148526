package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.preview.AdoptionPreview;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;

/** What an adoption would change, and the button that makes it true. While it is worked out the page asks again. */
@Controller
class PreviewPage {
    private static final int AGAIN_AFTER_SECONDS = 2;

    private final PreviewAsking asking;
    private final PreviewReading reading;
    private final WriteSide writeSide;
    private final Clock clock;

    PreviewPage(PreviewAsking asking, PreviewReading reading, WriteSide writeSide, Clock clock) {
        this.asking = asking;
        this.reading = reading;
        this.writeSide = writeSide;
        this.clock = clock;
    }

    @GetMapping("/adopt-rulebook/preview")
    String preview(
            Viewer viewer,
            Scope scope,
            HttpSession session,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Adopting typed = Waiting.in(session);
        return typed == null
                ? nothingWaits(flash)
                : show(typed, asking.ask(typed.question()), null, scope, model, response);
    }

    /** @param token of the form that was looked at */
    @PostMapping("/adopt-rulebook/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            Viewer viewer,
            Scope scope,
            HttpSession session,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Adopting typed = Waiting.in(session);
        if (typed == null) {
            return nothingWaits(flash);
        }
        AdoptionPreview preview = asking.ask(typed.question());
        AdoptionPreview.Result result = preview.result();
        if (!typed.token().equals(token) || result == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            String problem = typed.token().equals(token) ? "preview.problem.gone" : "preview.problem.other";
            return show(typed, preview, problem, scope, model, response);
        }
        return switch (send(typed, viewer)) {
            case Outcome.Done<Receipt> done -> {
                open(typed.openFrom(), viewer);
                Waiting.end(session);
                flash.addFlashAttribute("note", result.changedSince() ? "adopt.done.changed" : "adopt.done");
                yield "redirect:/rulebooks";
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problem", refused.message());
                yield show(typed, preview, null, scope, model, response);
            }
        };
    }

    /** It may have been confirmed already, by the same hand. */
    private static String nothingWaits(RedirectAttributes flash) {
        flash.addFlashAttribute("note", "preview.none");
        return "redirect:/rulebooks";
    }

    private String show(
            Adopting typed,
            AdoptionPreview preview,
            @Nullable String problemKey,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        AdoptionPreview.Result result = preview.result();
        Rulebook book = book(typed);
        model.addAttribute("typed", typed);
        model.addAttribute("book", book);
        model.addAttribute("preview", preview);
        model.addAttribute("problemKey", problemKey);
        if (result != null) {
            model.addAttribute("view", reading.view(result, book, scope));
        } else if (preview.state() != AdoptionPreview.State.FAILED) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS + "; url=/adopt-rulebook/preview");
        }
        return "preview-adoption";
    }

    private Outcome<Receipt> send(Adopting typed, Viewer viewer) {
        Rulebook book = book(typed);
        return writeSide.send(
                new LedgerCommand.AdoptRulebook(
                        book.id(),
                        typed.whole(),
                        book.from(),
                        book.to(),
                        book.replaces().stream().sorted().toList(),
                        typed.decision(),
                        viewer.login()),
                Receipt.class);
    }

    /** Months that are open already stay as they are. */
    private void open(@Nullable YearMonth from, Viewer viewer) {
        YearMonth now = YearMonth.from(clock.instant().atZone(Show.HERE));
        for (YearMonth month = from; month != null && !month.isAfter(now); month = month.plusMonths(1)) {
            writeSide.send(new LedgerCommand.OpenPeriod(month, viewer.login()), Receipt.class);
        }
    }

    private static Rulebook book(Adopting typed) {
        try {
            return RulebookReader.read("", typed.whole());
        } catch (FaultyRulebookException e) {
            throw new IllegalStateException("only a text without a fault is let through to here", e);
        }
    }
}
