package vn.sogiamsat.query.sender;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.write.WriteSide;

/** What the door would answer to events that are pasted here; nothing is stored. */
@Controller
class SandboxPage {
    private final KeptSources kept;
    private final WriteSide writeSide;

    SandboxPage(KeptSources kept, WriteSide writeSide) {
        this.kept = kept;
        this.writeSide = writeSide;
    }

    @GetMapping("/senders/{name}/sandbox")
    String show(@PathVariable String name, Viewer viewer, Model model) {
        return page(name, "", List.of(), null, viewer, model);
    }

    @PostMapping("/senders/{name}/sandbox")
    String weigh(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String events,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        kept.one(name, viewer);
        String problem = events.isBlank()
                ? "senders.sandbox.empty"
                : events.length() > SenderQuery.WeighEvents.MOST_CHARACTERS ? "senders.sandbox.long" : null;
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        List<SenderQuery.Weighed> weighed = problem != null
                ? List.of()
                : writeSide.askForAll(new SenderQuery.WeighEvents(name, events), SenderQuery.Weighed.class);
        return page(name, events, weighed, problem, viewer, model);
    }

    private String page(
            String name,
            String events,
            List<SenderQuery.Weighed> weighed,
            @Nullable String problem,
            Viewer viewer,
            Model model) {
        kept.head(name, "sandbox", viewer, model);
        model.addAttribute("events", events);
        model.addAttribute("weighed", weighed);
        model.addAttribute("problem", problem);
        return "sender-sandbox";
    }
}
