package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;
import vn.sogiamsat.rules.book.Fault;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** Adopts a rulebook by a decision: one that comes along, as it is or mended, or one that was written here. */
@Controller
class AdoptPage {
    private final WriteSide writeSide;
    private final Clock clock;

    AdoptPage(WriteSide writeSide, Clock clock) {
        this.writeSide = writeSide;
        this.clock = clock;
    }

    /** @param shipped the rulebook to begin with, of those that come along; null to begin with nothing */
    @GetMapping("/adopt-rulebook")
    String ask(@RequestParam(required = false) @Nullable String shipped, Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        if (shipped != null && !shipped.isEmpty() && !ShippedRulebooks.names().contains(shipped)) {
            throw ProblemException.notFound();
        }
        String text = shipped == null || shipped.isEmpty() ? "" : ShippedRulebooks.text(shipped);
        return form(Adopting.of(text), List.of(), null, model);
    }

    @PostMapping("/adopt-rulebook")
    String adopt(
            @ModelAttribute Adopting typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        YearMonth now = YearMonth.from(clock.instant().atZone(Show.HERE));
        String problem = typed.problem(now);
        if (problem != null) {
            model.addAttribute("problemKey", problem);
            return refuse(typed, List.of(), null, model, response);
        }
        String text = Adopting.textOf(typed.text()).replace("\r\n", "\n") + "\n";
        try {
            Rulebook book = RulebookReader.read("", text);
            return switch (send(book, text, typed, viewer)) {
                case Outcome.Done<Receipt> done -> {
                    open(typed.openFrom(), now, viewer);
                    flash.addFlashAttribute("note", "adopt.done");
                    yield "redirect:/rulebooks";
                }
                case Outcome.Refused<Receipt> refused -> refuse(typed, List.of(), refused.message(), model, response);
            };
        } catch (FaultyRulebookException e) {
            return refuse(typed, e.faults(), null, model, response);
        }
    }

    private Outcome<Receipt> send(Rulebook book, String text, Adopting typed, Viewer viewer) {
        return writeSide.send(
                new LedgerCommand.AdoptRulebook(
                        book.id(),
                        text,
                        book.from(),
                        book.to(),
                        book.replaces().stream().sorted().toList(),
                        typed.decision(),
                        viewer.login()),
                Receipt.class);
    }

    /** Months that are open already stay as they are. */
    private void open(@Nullable YearMonth from, YearMonth now, Viewer viewer) {
        for (YearMonth month = from; month != null && !month.isAfter(now); month = month.plusMonths(1)) {
            writeSide.send(new LedgerCommand.OpenPeriod(month, viewer.login()), Receipt.class);
        }
    }

    private String refuse(
            Adopting typed, List<Fault> faults, @Nullable String refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(typed, faults, refusal, model);
    }

    private String form(Adopting typed, List<Fault> faults, @Nullable String refusal, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("problem", refusal);
        model.addAttribute("shipped", ShippedRulebooks.names());
        return "adopt-rulebook";
    }
}
