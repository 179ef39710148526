package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FindingSeverity;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** Shows a form of an inspection, and sends what was typed; refused, it stands there again with what is wrong. */
@Component
class InspectionForms {
    private final Inspections inspections;
    private final InspectionScope within;
    private final UnitTree tree;
    private final WriteSide writeSide;

    InspectionForms(Inspections inspections, InspectionScope within, UnitTree tree, WriteSide writeSide) {
        this.inspections = inspections;
        this.within = within;
        this.tree = tree;
        this.writeSide = writeSide;
    }

    /**
     * The inspection, for a member who may record something in it.
     *
     * @throws ProblemException not found, where the user may not see it; forbidden, where they may not work on it
     */
    Read ofMember(UUID id, Viewer viewer, Scope scope) {
        Read read = inspections
                .find(id)
                .filter(found -> found.isOpenTo(viewer, scope))
                .orElseThrow(ProblemException::notFound);
        if (!read.isWorkOf(viewer)) {
            throw ProblemException.forbidden("not-of-inspection", read.code());
        }
        return read;
    }

    /** @param form which part of the template is shown */
    String show(String form, Read read, Typed typed, Scope scope, Model model) {
        Set<UUID> covered = within.units(read);
        List<UnitTree.Row> units = tree.visible(scope).stream()
                .filter(row -> covered.contains(row.unit().id()))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("action", action(form, read.id(), model.getAttribute("part")));
        model.addAttribute("read", read);
        model.addAttribute("typed", typed);
        model.addAttribute("units", units);
        model.addAttribute("severities", FindingSeverity.values());
        return "inspection-form";
    }

    private static String action(String form, UUID id, @Nullable Object part) {
        String inspection = "/inspections/" + id;
        return switch (form) {
            case "answer" -> inspection + "/questions/" + part;
            case "report", "assess" -> inspection + "/remedies/" + part + "/" + form;
            default -> inspection + "/" + form;
        };
    }

    /**
     * @param problem which message tells what is wrong; null when nothing is
     * @param shown shows the form again
     * @param to where to go when it is done
     */
    String send(
            @Nullable String problem,
            Supplier<LedgerCommand> command,
            Supplier<String> shown,
            String to,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("problemKey", problem);
            return shown.get();
        }
        return switch (writeSide.send(command.get(), Receipt.class)) {
            case Outcome.Done<Receipt> done -> {
                flash.addFlashAttribute("note", "inspection.done");
                yield "redirect:" + to;
            }
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute("problem", refused.message());
                yield shown.get();
            }
        };
    }
}
