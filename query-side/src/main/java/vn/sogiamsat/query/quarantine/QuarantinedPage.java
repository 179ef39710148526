package vn.sogiamsat.query.quarantine;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/** One quarantined submission: what is wrong with it, and the person's decision. Nothing that was typed is lost. */
@Controller
class QuarantinedPage {
    private static final UserRole[] DECIDERS = {UserRole.CLERK, UserRole.ADMINISTRATOR};
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final QuarantineReading quarantine;
    private final WriteSide writeSide;
    private final MessageSource messages;

    QuarantinedPage(QuarantineReading quarantine, WriteSide writeSide, MessageSource messages) {
        this.quarantine = quarantine;
        this.writeSide = writeSide;
        this.messages = messages;
    }

    /** What stands in the form: what was sent, or what was typed before. */
    record Typed(@Nullable String content, @Nullable String reason) {
        @Override
        public String content() {
            return content == null ? "" : content;
        }

        @Override
        public String reason() {
            return reason == null ? "" : reason;
        }

        /** Browsers send the lines of a form with carriage returns. */
        String unixContent() {
            return content().replace("\r\n", "\n");
        }
    }

    @GetMapping("/quarantine/{reference}")
    String show(@PathVariable UUID reference, Viewer viewer, Scope scope, Model model) {
        return page(quarantine.read(reference, viewer, scope), null, null, viewer, model);
    }

    @PostMapping("/quarantine/{reference}/release")
    String release(
            @PathVariable UUID reference,
            @ModelAttribute Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        String content = typed.unixContent();
        String corrected = content.equals(laidOut(toDecide(reference, viewer, scope))) ? null : content;
        Outcome<Receipt> outcome = notJson(content, locale)
                .<Outcome<Receipt>>map(Outcome.Refused::new)
                .orElseGet(() -> writeSide.decide(
                        typed.reason(),
                        reason -> new LedgerCommand.ReleaseSubmission(reference, corrected, reason, viewer.login()),
                        Receipt.class));
        return after(outcome, reference, typed, viewer, scope, model, response);
    }

    /** Says what would come of releasing it so; nothing is kept. */
    @PostMapping("/quarantine/{reference}/try")
    String attempt(
            @PathVariable UUID reference,
            @ModelAttribute Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Quarantined found = toDecide(reference, viewer, scope);
        String content = typed.unixContent();
        Optional<String> problem = notJson(content, locale);
        if (problem.isPresent()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(found, typed, problem.get(), viewer, model);
        }
        String corrected = content.equals(laidOut(found)) ? null : content;
        model.addAttribute(
                "weighed",
                writeSide.askForAll(
                        new SenderQuery.WeighReleases(List.of(new SenderQuery.Trial(reference, corrected))),
                        SenderQuery.Weighed.class));
        return page(found, typed, null, viewer, model);
    }

    @PostMapping("/quarantine/{reference}/reject")
    String reject(
            @PathVariable UUID reference,
            @ModelAttribute Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        toDecide(reference, viewer, scope);
        Outcome<Receipt> outcome = writeSide.decide(
                typed.reason(),
                reason -> new LedgerCommand.RejectSubmission(reference, reason, viewer.login()),
                Receipt.class);
        return after(outcome, reference, typed, viewer, scope, model, response);
    }

    private String after(
            Outcome<Receipt> outcome,
            UUID reference,
            Typed typed,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> "redirect:/quarantine/" + reference;
            case Outcome.Refused<Receipt> refused -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                yield page(quarantine.read(reference, viewer, scope), typed, refused.message(), viewer, model);
            }
        };
    }

    private String page(
            Quarantined found, @Nullable Typed typed, @Nullable String problem, Viewer viewer, Model model) {
        Annotated annotated = Annotated.of(found.content() == null ? "" : found.content(), found.reasons());
        model.addAttribute("found", found);
        model.addAttribute("annotated", annotated);
        model.addAttribute("typed", typed == null ? new Typed(annotated.text(), "") : typed);
        model.addAttribute("problem", problem);
        model.addAttribute("decides", decides(found, viewer));
        model.addAttribute("reads", viewer.isAnyOf(QuarantineListPage.READERS));
        return "quarantined";
    }

    private Quarantined toDecide(UUID reference, Viewer viewer, Scope scope) {
        Quarantined found = quarantine.read(reference, viewer, scope);
        if (!decides(found, viewer)) {
            throw new AccessDeniedException("neither decides on submissions nor keeps their source");
        }
        return found;
    }

    private static boolean decides(Quarantined found, Viewer viewer) {
        return viewer.isAnyOf(DECIDERS) || viewer.keeps(found.source());
    }

    private static String laidOut(Quarantined found) {
        return found.content() == null ? "" : LaidOutJson.of(found.content()).text();
    }

    private Optional<String> notJson(String content, Locale locale) {
        try {
            STRICT.readTree(content);
            return Optional.empty();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Object[] where = at == null ? new Object[] {1, 1} : new Object[] {at.getLineNr(), at.getColumnNr()};
            return Optional.of(messages.getMessage("quarantine.not-json", where, locale));
        }
    }
}
