package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;

/** The rulebooks as they were adopted. They are no unit's own: whoever is judged by them may read them. */
@Controller
class RulebookPages {
    private final Rulebooks rulebooks;
    private final Asking asking;
    private final Decisions decisions;

    RulebookPages(Rulebooks rulebooks, Asking asking, Decisions decisions) {
        this.rulebooks = rulebooks;
        this.asking = asking;
        this.decisions = decisions;
    }

    @GetMapping("/rulebooks")
    String list(@RequestParam(required = false) @Nullable LocalDate on, Scope scope, Viewer viewer, Model model) {
        Library library = rulebooks.library();
        AsOf asOf = asking.on(on);
        List<Adopted> inForce = library.inForce(asOf.on());
        model.addAttribute("on", asOf.on());
        model.addAttribute("today", asking.now().on());
        model.addAttribute("inForce", inForce);
        model.addAttribute(
                "others",
                library.adopted().stream()
                        .filter(one -> !inForce.contains(one))
                        .toList()
                        .reversed());
        model.addAttribute("events", scope.unitless());
        model.addAttribute("adopts", viewer.is(UserRole.ADMINISTRATOR));
        return "rulebooks";
    }

    /**
     * @param event the adoption to show; the newest by default
     * @param with another adoption to compare it with
     */
    @GetMapping("/rulebooks/{id}")
    String rulebook(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable UUID with,
            Scope scope,
            Viewer viewer,
            Model model) {
        Library library = rulebooks.library();
        List<Adopted> versions = library.of(id);
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        Adopted shown = event == null ? versions.getFirst() : version(versions, event);
        model.addAttribute("versions", versions);
        model.addAttribute("shown", shown);
        LocalDate today = asking.now().on();
        model.addAttribute("isInForce", library.inForce(today).contains(shown));
        model.addAttribute("today", today);
        model.addAttribute(
                "others",
                decisions.otherValues(id, shown.book(), today, scope).from(today).stream()
                        .filter(other -> other.unit().visible())
                        .toList());
        model.addAttribute("decides", viewer.is(UserRole.ADMINISTRATOR));
        model.addAttribute("events", scope.unitless());
        if (with != null) {
            Adopted other = version(versions, with);
            model.addAttribute("other", other);
            model.addAttribute("changes", TextChanges.between(other.text(), shown.text()));
        }
        return "rulebook";
    }

    private static Adopted version(List<Adopted> versions, UUID event) {
        return versions.stream()
                .filter(one -> one.event().equals(event))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
