package vn.sogiamsat.query.correction;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** Withdraws a fact: a new event that says who, when and why; nothing is erased. */
@Controller
class WithdrawPage {
    private static final Set<String> WITHDRAWABLE = Set.of("meeting", "unit", "person", "inspection", "rulebook");

    private final VisibleEvents events;
    private final WriteSide writeSide;

    WithdrawPage(VisibleEvents events, WriteSide writeSide) {
        this.events = events;
        this.writeSide = writeSide;
    }

    @GetMapping("/events/{id}/withdraw")
    String ask(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        return form(event(id, viewer, scope), "", null, model);
    }

    @PostMapping("/events/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        AuditDoc event = event(id, viewer, scope);
        Outcome<Receipt> outcome = writeSide.decide(
                reason,
                why -> new LedgerCommand.WithdrawFact(event.event().stream(), id, why, viewer.login()),
                Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", "withdraw.done");
                yield "redirect:/events/" + id;
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield form(event, reason, refused.message(), model);
            }
        };
    }

    private AuditDoc event(UUID id, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(UserRole.CLERK, UserRole.ADMINISTRATOR);
        return events.find(id, scope).orElseThrow(ProblemException::notFound);
    }

    private static String form(AuditDoc event, String reason, @Nullable String problem, Model model) {
        model.addAttribute("doc", event);
        model.addAttribute("withdrawable", WITHDRAWABLE.contains(new StreamId(event.event().stream()).kind()));
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        return "withdraw";
    }
}
