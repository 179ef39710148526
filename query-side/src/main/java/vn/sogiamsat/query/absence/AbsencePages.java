package vn.sogiamsat.query.absence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.Question;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;
import vn.sogiamsat.core.port.AbsenceStatements.Stated;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.query.write.Reason;

/**
 * The form that asks what the ledger has not, and the statement that answers it. Whoever sees a unit may ask for it, as
 * they may make bundles of it; a sender's numbers are of no unit, and asked for by those who see what is of none.
 */
@Controller
class AbsencePages {
    private final ObjectProvider<AbsenceStatements> statements;
    private final UnitChoices choices;
    private final UnitTree tree;
    private final Types types;
    private final Clock clock;

    AbsencePages(
            ObjectProvider<AbsenceStatements> statements,
            UnitChoices choices,
            UnitTree tree,
            Types types,
            Clock clock) {
        this.statements = statements;
        this.choices = choices;
        this.tree = tree;
        this.types = types;
        this.clock = clock;
    }

    @GetMapping("/absence")
    String ask(@ModelAttribute("typed") Typed typed, Scope scope, Model model) {
        refuseForeign(typed, scope);
        return form(typed, scope, null, null, model);
    }

    @PostMapping("/absence")
    String state(
            @ModelAttribute("typed") Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        refuseForeign(typed, scope);
        AbsenceStatements port = port();
        Optional<String> reason = Reason.of(Typed.text(typed.reason()));
        String problem = reason.isEmpty() ? "write.reason.missing" : problem(typed);
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(typed, scope, problem, null, model);
        }
        try {
            return "redirect:/absence/" + port.state(question(typed), reason.orElseThrow(), viewer.login());
        } catch (RefusedException e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form(typed, scope, null, e.getMessage(), model);
        }
    }

    @GetMapping("/absence/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        Stated stated = stated(id, viewer, scope);
        model.addAttribute("stated", stated);
        model.addAttribute("file", fileName(stated));
        if (stated.question() instanceof AbsenceStatements.Facts facts) {
            model.addAttribute("facts", facts);
            model.addAttribute("units", units(stated));
            model.addAttribute("unit", unit(facts));
        } else {
            model.addAttribute("numbers", stated.question());
        }
        return "absence-statement";
    }

    @GetMapping("/absence/{id}/xac-nhan.txt")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Viewer viewer, Scope scope) {
        Stated stated = stated(id, viewer, scope);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(stated))
                                .build()
                                .toString())
                .body(stated.file());
    }

    private static String fileName(Stated stated) {
        return "xac-nhan-" + stated.madeAt().atZone(Show.HERE).toLocalDate() + "-"
                + stated.id().toString().substring(0, 8) + ".txt";
    }

    /** A statement is shown to who had it made, as long as they may still see what it is about. */
    private Stated stated(UUID id, Viewer viewer, Scope scope) {
        return port().find(id, viewer.login())
                .filter(found -> switch (found.question()) {
                    case AbsenceStatements.Numbers numbers -> scope.unitless();
                    case AbsenceStatements.Facts facts ->
                        tree.byCode(facts.unit()).filter(scope::sees).isPresent();
                })
                .orElseThrow(ProblemException::notFound);
    }

    private void refuseForeign(Typed typed, Scope scope) {
        if (typed.unitId().filter(unit -> !scope.sees(unit)).isPresent()) {
            throw ProblemException.notFound();
        }
        if (typed.isOfNumbers() && !scope.unitless()) {
            throw ProblemException.forbidden("forbidden");
        }
    }

    /** The key of what is wrong; null where nothing is. */
    private @Nullable String problem(Typed typed) {
        if (typed.isOfNumbers()) {
            return typed.firstNumber().isEmpty() || typed.lastNumber().isEmpty() ? "absence.problem.numbers" : null;
        }
        if (typed.unitId().isEmpty()) {
            return "absence.problem.unit";
        }
        if (types.chosen(Typed.text(typed.type())).isEmpty()) {
            return "absence.problem.type";
        }
        return typed.fromDay().isEmpty() || typed.toDay().isEmpty() ? "absence.problem.period" : null;
    }

    private Question question(Typed typed) {
        if (typed.isOfNumbers()) {
            return new AbsenceStatements.Numbers(
                    Typed.text(typed.source()),
                    Typed.text(typed.prefix()),
                    typed.firstNumber().orElseThrow(),
                    typed.lastNumber().orElseThrow());
        }
        return new AbsenceStatements.Facts(
                name(typed.unitId().orElseThrow()).code(),
                typed.isBelow(),
                types.chosen(Typed.text(typed.type())),
                typed.fromDay().orElseThrow(),
                typed.toDay().orElseThrow());
    }

    private String form(Typed typed, Scope scope, @Nullable String problemKey, @Nullable String problem, Model model) {
        model.addAttribute("problemKey", problemKey);
        model.addAttribute("problem", problem);
        model.addAttribute("units", choices.of(scope, typed.unitId().orElse(null)));
        model.addAttribute("chosen", typed.unitId().orElse(null));
        model.addAttribute("families", types.families());
        model.addAttribute("asksNumbers", scope.unitless());
        model.addAttribute("most", AbsenceStatements.MOST_NUMBERS);
        return "absence";
    }

    private List<UnitTree.Unit> units(Stated stated) {
        return stated.units().stream().map(UUID::fromString).map(this::name).toList();
    }

    private UnitTree.Unit unit(AbsenceStatements.Facts facts) {
        return tree.byCode(facts.unit()).map(this::name).orElseThrow(ProblemException::notFound);
    }

    private UnitTree.Unit name(UUID unit) {
        return tree.unit(unit, clock.instant().atZone(Show.HERE).toLocalDate());
    }

    private AbsenceStatements port() {
        AbsenceStatements port = statements.getIfAvailable();
        if (port == null) {
            throw ProblemException.unavailable("write-side-absent");
        }
        return port;
    }
}
