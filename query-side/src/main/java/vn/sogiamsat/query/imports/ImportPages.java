package vn.sogiamsat.query.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.template.Template;
import vn.sogiamsat.query.imports.ImportState.Phase;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;

/** Importing a file: choosing it, looking at what would become of each line, recording, and what became of it. */
@Controller
class ImportPages {
    private static final int AGAIN_AFTER_SECONDS = 2;
    private static final int LINES = 100;

    private final ImportRunner runner;

    ImportPages(ImportRunner runner) {
        this.runner = runner;
    }

    @GetMapping("/imports")
    String list(Viewer viewer, Model model) {
        mayImport(viewer);
        return list(viewer, null, model);
    }

    private String list(Viewer viewer, @Nullable String problem, Model model) {
        model.addAttribute("tables", Table.all());
        model.addAttribute("packages", Jobs.title(Jobs.PACKAGE).orElseThrow());
        model.addAttribute("encodings", Encoding.values());
        model.addAttribute("imports", runner.folder().of(viewer.login()));
        model.addAttribute("most", runner.most().toMegabytes());
        model.addAttribute("problem", problem);
        return "imports";
    }

    @GetMapping("/imports/templates/{table}.{ending:xlsx|csv}")
    void template(@PathVariable String table, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        mayImport(viewer);
        Table known = Table.of(table).orElseThrow(ProblemException::notFound);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + Template.fileName(known, ending) + "\"");
        if (ending.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            Template.csv(known, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            Template.xlsx(known, response.getOutputStream());
        }
    }

    @PostMapping("/imports")
    String upload(HttpServletRequest request, Viewer viewer, Model model, HttpServletResponse response)
            throws IOException {
        mayImport(viewer);
        Optional<Optional<ImportState>> kept = Upload.read(request, (fields, name, content) -> {
            String table = Optional.of(fields.getOrDefault("table", ""))
                    .filter(code -> Jobs.title(code).isPresent())
                    .orElseThrow(() -> ProblemException.badRequest("import-no-table"));
            return runner.weigh(
                    new ImportRunner.Arrived(name, content),
                    table,
                    encoding(fields.getOrDefault("encoding", "")),
                    viewer.login(),
                    viewer.units());
        });
        if (kept.isEmpty() || kept.get().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return list(viewer, kept.isEmpty() ? "imports.problem.none" : "imports.problem.large", model);
        }
        return "redirect:/imports/" + kept.get().get().id();
    }

    private static @Nullable Encoding encoding(String typed) {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/imports/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LineOutcome outcome,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ImportState state = the(id, viewer);
        if (state.phase().isAtWork()) {
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS + "; url=/imports/" + id);
        }
        List<WeighedLine> lines = OutcomeFile.read(
                runner.folder().outcomes(id, state.phase().isRecording()),
                outcome,
                (long) Math.max(0, page) * LINES,
                LINES + 1);
        model.addAttribute("it", state);
        model.addAttribute("kindTitle", Jobs.title(state.table()).orElseThrow());
        model.addAttribute(
                "counts",
                Arrays.stream(LineOutcome.values())
                        .filter(each -> state.count(each) > 0)
                        .toList());
        model.addAttribute("only", outcome);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("more", lines.size() > LINES);
        model.addAttribute("lines", lines.subList(0, Math.min(LINES, lines.size())));
        return "import";
    }

    @PostMapping("/imports/{id}/run")
    String run(@PathVariable UUID id, Viewer viewer) {
        runner.run(the(id, viewer), viewer.units());
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/stop")
    String stop(@PathVariable UUID id, Viewer viewer) {
        ImportState state = the(id, viewer);
        if (state.phase() == Phase.RUNNING) {
            runner.stop(id);
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/imports/{id}/delete")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        boolean deleted = runner.delete(the(id, viewer));
        flash.addFlashAttribute("note", deleted ? "imports.deleted" : "imports.busy");
        return deleted ? "redirect:/imports" : "redirect:/imports/" + id;
    }

    private ImportState the(UUID id, Viewer viewer) {
        mayImport(viewer);
        return runner.folder().find(id, viewer.login()).orElseThrow(ProblemException::notFound);
    }

    private static void mayImport(Viewer viewer) {
        viewer.mustBeAnyOf(UserRole.CLERK, UserRole.ADMINISTRATOR);
    }
}
