package vn.sogiamsat.query.status;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** How the ledger is doing, and what an administrator can do when a projection has stopped. */
@Controller
class StatusPage {
    private static final List<String> VIEWS =
            List.of("audit", "meetings", "organisation", "persons", "obligations", "rulebooks", "scores");

    private final StatusReading status;
    private final ObjectProvider<ProjectionState> projections;
    private final WriteSide writeSide;

    StatusPage(StatusReading status, ObjectProvider<ProjectionState> projections, WriteSide writeSide) {
        this.status = status;
        this.projections = projections;
        this.writeSide = writeSide;
    }

    @GetMapping("/status")
    String show(Viewer viewer, Model model) {
        model.addAttribute("status", status.read());
        model.addAttribute("acts", viewer.is(UserRole.ADMINISTRATOR));
        return "status";
    }

    @GetMapping("/api/views/status")
    @ResponseBody
    @Operation(summary = "Tình trạng của sổ / How the ledger is doing")
    LedgerStatus program() {
        return status.read();
    }

    @PostMapping("/status/resume")
    String resume(Viewer viewer, RedirectAttributes flash) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        ProjectionState state = projections.getIfAvailable();
        if (state == null) {
            throw ProblemException.unavailable("projections-elsewhere");
        }
        state.resume();
        flash.addFlashAttribute("note", "status.resumed");
        return "redirect:/status";
    }

    @GetMapping("/status/park")
    String ask(@RequestParam UUID event, @RequestParam String view, Viewer viewer, Model model) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        return form(event, view, "", null, model);
    }

    @PostMapping("/status/park")
    String park(
            @RequestParam UUID event,
            @RequestParam String view,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        viewer.mustBeAnyOf(UserRole.ADMINISTRATOR);
        Outcome<Receipt> outcome = writeSide.decide(
                reason, why -> new LedgerCommand.ParkEvent(event, known(view), why, viewer.login()), Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                projections.ifAvailable(ProjectionState::resume);
                flash.addFlashAttribute("note", "status.parked");
                yield "redirect:/status";
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield form(event, view, reason, refused.message(), model);
            }
        };
    }

    private String form(UUID event, String view, String reason, @Nullable String problem, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("view", known(view));
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "stop",
                projections.stream()
                        .flatMap(state -> state.progress().stream())
                        .map(ProjectionState.Progress::problem)
                        .filter(stop -> stop != null && event.equals(stop.eventId()))
                        .findFirst()
                        .orElse(null));
        return "park";
    }

    private static String known(String view) {
        if (!VIEWS.contains(view)) {
            throw ProblemException.badRequest("bad-value", "view", view);
        }
        return view;
    }
}
