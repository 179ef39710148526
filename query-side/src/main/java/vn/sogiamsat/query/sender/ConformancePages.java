package vn.sogiamsat.query.sender;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.sogiamsat.core.command.ConformanceCommand;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** The checks of how well a source sends: begun, gone through step by step, ended with a verdict. */
@Controller
class ConformancePages {
    private final KeptSources kept;
    private final WriteSide writeSide;
    private final CheckFile file;

    ConformancePages(KeptSources kept, WriteSide writeSide, CheckFile file) {
        this.kept = kept;
        this.writeSide = writeSide;
        this.file = file;
    }

    @GetMapping("/senders/{name}/conformance")
    String list(@PathVariable String name, Viewer viewer, Model model) {
        return list(name, null, viewer, model);
    }

    private String list(String name, @Nullable String problem, Viewer viewer, Model model) {
        kept.head(name, "conformance", viewer, model);
        model.addAttribute("checks", writeSide.askForAll(new SenderQuery.FindChecks(name), SenderQuery.Check.class));
        model.addAttribute("problem", problem);
        return "sender-conformance";
    }

    @PostMapping("/senders/{name}/conformance")
    String begin(@PathVariable String name, Viewer viewer, Model model, HttpServletResponse response) {
        kept.one(name, viewer);
        return after(name, new ConformanceCommand.BeginCheck(name, viewer.login()), viewer, model, response);
    }

    @GetMapping("/senders/{name}/conformance/{check}")
    String one(@PathVariable String name, @PathVariable UUID check, Viewer viewer, Model model) {
        kept.head(name, "conformance", viewer, model);
        SenderQuery.Check found = the(name, check);
        model.addAttribute("check", found);
        model.addAttribute("current", current(found));
        model.addAttribute(
                "door",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/conformance/{check}/events")
                        .buildAndExpand(check)
                        .toUriString());
        return "sender-check";
    }

    /** The number of the step that is to be sent next; 0 where the check is ended. */
    private static int current(SenderQuery.Check check) {
        return check.passed() != null
                ? 0
                : check.steps().stream()
                        .filter(step -> !step.state().equals("passed"))
                        .mapToInt(SenderQuery.Step::number)
                        .findFirst()
                        .orElse(0);
    }

    @PostMapping("/senders/{name}/conformance/{check}")
    String end(
            @PathVariable String name,
            @PathVariable UUID check,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        kept.one(name, viewer);
        the(name, check);
        return after(name, new ConformanceCommand.EndCheck(name, check, viewer.login()), viewer, model, response);
    }

    @GetMapping("/senders/{name}/conformance/{check}.json")
    ResponseEntity<byte[]> download(@PathVariable String name, @PathVariable UUID check, Viewer viewer) {
        kept.one(name, viewer);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.json\"".formatted(name, check))
                .body(file.of(the(name, check)));
    }

    private SenderQuery.Check the(String name, UUID check) {
        return writeSide
                .ask(new SenderQuery.ReadCheck(name, check), SenderQuery.Check.class)
                .orElseThrow(ProblemException::notFound);
    }

    private String after(String name, LedgerCommand command, Viewer viewer, Model model, HttpServletResponse response) {
        Outcome<ConformanceCommand.Begun> outcome = writeSide.send(command, ConformanceCommand.Begun.class);
        return switch (outcome) {
            case Outcome.Done<ConformanceCommand.Begun> done ->
                "redirect:/senders/" + name + "/conformance/" + done.answer().check();
            case Outcome.Refused<ConformanceCommand.Begun> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield list(name, refused.message(), viewer, model);
            }
        };
    }
}
