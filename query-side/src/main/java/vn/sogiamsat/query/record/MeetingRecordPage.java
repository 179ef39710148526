package vn.sogiamsat.query.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sogiamsat.core.port.FormDrafts.Draft;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.query.record.Keeping.Kept;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/** The page on which a clerk records one meeting. Whatever is wrong, what was typed comes back with the answer. */
@Controller
class MeetingRecordPage {
    private final Keeping keeping;
    private final FormUploads uploads;
    private final Recording recording;
    private final Unsaved unsaved;
    private final MeetingRecordModel page;
    private final MessageSource messages;
    private final Clock clock;

    MeetingRecordPage(
            Keeping keeping,
            FormUploads uploads,
            Recording recording,
            Unsaved unsaved,
            MeetingRecordModel page,
            MessageSource messages,
            Clock clock) {
        this.keeping = keeping;
        this.uploads = uploads;
        this.recording = recording;
        this.unsaved = unsaved;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/record/{id}")
    String meeting(@PathVariable UUID id, Viewer viewer, Scope scope, Model model, HttpServletRequest request) {
        Draft draft = keeping.find(id, viewer, scope).orElseThrow(ProblemException::notFound);
        MeetingForm form = MeetingForm.read(draft.content());
        Posted late = unsaved.of(id, request.getSession());
        if (late != null) {
            model.addAttribute("unsaved", true);
            return page.show(draft, late.version(), late.into(form, clock.instant()), Map.of(), scope, model);
        }
        return page.show(draft, draft.version(), form, Map.of(), scope, model);
    }

    /** What is typed is kept as it goes: htmx sends the form with each change, and gets what follows from it. */
    @PostMapping("/record/{id}/typed")
    String typed(@PathVariable UUID id, Viewer viewer, Scope scope, Model model, HttpServletRequest request)
            throws IOException {
        Posted posted = posted(id, viewer, scope, request);
        Kept kept = keep(id, viewer, scope, posted, false, request);
        model.addAttribute("elsewhere", !kept.taken());
        page.parts(
                kept.draft(),
                kept.taken() ? kept.draft().version() : posted.version(),
                kept.form(),
                page.roster(kept.form(), scope),
                scope,
                model);
        return "record-parts :: typed";
    }

    /** The buttons of the page. */
    @PostMapping("/record/{id}")
    String act(
            @PathVariable UUID id,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (keeping.find(id, viewer, scope).isEmpty()) {
            // Such as the second of two clicks, of which the first recorded the meeting whole.
            flash.addFlashAttribute("note", "record.gone");
            return "redirect:/record";
        }
        Posted posted = posted(id, viewer, scope, request);
        Kept kept = keep(id, viewer, scope, posted, true, request);
        if (!kept.taken()) {
            model.addAttribute("elsewhere", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.show(kept.draft(), posted.version(), kept.form(), Map.of(), scope, model);
        }
        if (posted.upload() != null && posted.upload().problem() != null) {
            Fault fault = new Fault("file", "", posted.upload().problem().detail());
            return answer(kept.draft(), kept.form(), Map.of(Section.PAPERS, List.of(fault)), scope, model, response);
        }
        String button = posted.get("do");
        if (button.startsWith("again:")) {
            Section section = Section.of(button.substring("again:".length())).orElseThrow(ProblemException::notFound);
            keeping.change(kept.draft(), viewer, form -> form.again(section));
            return "redirect:/record/" + id + "#" + section.code();
        }
        if (button.startsWith("record")) {
            return record(kept, button, viewer, scope, model, flash, response);
        }
        flash.addFlashAttribute("note", "record.saved");
        return "redirect:/record/" + id + (posted.upload() == null ? "" : "#papers");
    }

    private String record(
            Kept kept,
            String button,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        MeetingForm form = kept.form();
        Roster roster = page.roster(form, scope);
        boolean all = button.equals("record-all");
        List<Section> sections = all
                ? Arrays.stream(Section.values())
                        .filter(section -> !isTooEarly(section, form, roster))
                        .toList()
                : List.of(Section.of(button.substring("record:".length())).orElseThrow(ProblemException::notFound));
        List<Section> open =
                sections.stream().filter(section -> !form.isRecorded(section)).toList();
        Recording.Done done = recording.record(kept.draft().id(), form, open, roster, this::say, viewer);
        if (isWhole(done.form(), roster)) {
            keeping.delete(kept.draft(), viewer);
            flash.addFlashAttribute("note", "record.whole");
            return "redirect:/record";
        }
        Draft draft = keeping.change(kept.draft(), viewer, now -> now.withRecordedOf(done.form()));
        if (!done.faults().isEmpty() || (done.told() == 0 && open.size() == sections.size())) {
            Map<Section, List<Fault>> faults = done.faults().isEmpty()
                    ? Map.of(sections.getFirst(), List.of(new Fault(null, "", say("record.fault.empty"))))
                    : done.faults();
            return answer(draft, done.form(), faults, scope, model, response);
        }
        flash.addFlashAttribute("note", "record.done");
        return "redirect:/record/" + draft.id()
                + (all ? "" : "#" + sections.getFirst().code());
    }

    /** Nobody was there yet, and nothing came of it, before it began. */
    private boolean isTooEarly(Section section, MeetingForm form, Roster roster) {
        return section.isAfterItBegan()
                && (form.isCalledOff()
                        || Optional.ofNullable(telling(form, roster).start())
                                .filter(start -> start.isAfter(clock.instant()))
                                .isPresent());
    }

    /** Everything that is needed is in the ledger, and nothing waits that is not. */
    private boolean isWhole(MeetingForm form, Roster roster) {
        Telling telling = telling(form, roster);
        return Arrays.stream(Section.values())
                        .filter(section -> !form.isCalledOff() || !section.isAfterItBegan())
                        .allMatch(section -> form.isRecorded(section)
                                || (!isNeeded(section, form)
                                        && telling.of(section).isEmpty()))
                && telling.typed().faults().isEmpty();
    }

    /** A meeting that is called off needs no notice. */
    private static boolean isNeeded(Section section, MeetingForm form) {
        return section.isNeeded() && !(form.isCalledOff() && section == Section.NOTICE);
    }

    private Telling telling(MeetingForm form, Roster roster) {
        return new Telling(new UUID(0, 0), new Typed(form, this::say), roster);
    }

    /** Nothing is read, and no document kept, for who has no such draft. */
    private Posted posted(UUID id, Viewer viewer, Scope scope, HttpServletRequest request) throws IOException {
        if (keeping.find(id, viewer, scope).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Posted.read(request, uploads);
    }

    private Kept keep(UUID id, Viewer viewer, Scope scope, Posted posted, boolean button, HttpServletRequest request) {
        Kept kept = keeping.keep(id, viewer, scope, posted, button);
        if (kept.taken()) {
            unsaved.forget(request.getSession());
        }
        return kept;
    }

    /** What was typed is kept, and shown again with what is wrong. */
    private String answer(
            Draft draft,
            MeetingForm form,
            Map<Section, List<Fault>> faults,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(draft, draft.version(), form, faults, scope, model);
    }

    private String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
