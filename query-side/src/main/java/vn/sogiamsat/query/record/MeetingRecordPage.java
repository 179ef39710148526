package vn.sogiamsat.query.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/** The page on which a clerk records one meeting. Whatever is wrong, what was typed comes back with the answer. */
@Controller
class MeetingRecordPage {
    private final FormDrafts drafts;
    private final FormUploads uploads;
    private final Recording recording;
    private final Unsaved unsaved;
    private final MeetingRecordModel page;
    private final MessageSource messages;
    private final Clock clock;

    MeetingRecordPage(
            FormDrafts drafts,
            FormUploads uploads,
            Recording recording,
            Unsaved unsaved,
            MeetingRecordModel page,
            MessageSource messages,
            Clock clock) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.recording = recording;
        this.unsaved = unsaved;
        this.page = page;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/record/{id}")
    String meeting(@PathVariable UUID id, Viewer viewer, Scope scope, Model model, HttpServletRequest request) {
        FormDrafts.Draft draft = draft(id, viewer, scope).orElseThrow(ProblemException::notFound);
        Posted late = unsaved.of(id, request.getSession());
        if (late != null) {
            model.addAttribute("unsaved", true);
            return page.show(draft, late.version(), form(draft, late), Map.of(), scope, model);
        }
        return page.show(draft, draft.version(), MeetingForm.read(draft.content()), Map.of(), scope, model);
    }

    /** What is typed is kept as it goes: htmx sends the form with each change, and gets what follows from it. */
    @PostMapping("/record/{id}/typed")
    String typed(@PathVariable UUID id, Viewer viewer, Scope scope, Model model, HttpServletRequest request)
            throws IOException {
        FormDrafts.Draft draft = draft(id, viewer, scope).orElseThrow(ProblemException::notFound);
        Posted posted = Posted.read(request, uploads);
        MeetingForm form = form(draft, posted);
        FormDrafts.Saved saved = save(id, viewer, posted, form);
        model.addAttribute("elsewhere", !saved.taken());
        if (saved.taken()) {
            unsaved.forget(request.getSession());
        }
        page.parts(
                saved.now(),
                saved.taken() ? saved.now().version() : posted.version(),
                form,
                page.roster(form, scope),
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
        FormDrafts.Draft draft = draft(id, viewer, scope).orElseThrow(ProblemException::notFound);
        Posted posted = Posted.read(request, uploads);
        MeetingForm form = form(draft, posted);
        FormDrafts.Saved saved = save(id, viewer, posted, form);
        if (saved.taken()) {
            unsaved.forget(request.getSession());
        } else {
            model.addAttribute("elsewhere", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.show(saved.now(), posted.version(), form, Map.of(), scope, model);
        }
        String button = posted.get("do");
        if (posted.upload() != null && posted.upload().problem() != null) {
            return answer(
                    saved.now(),
                    form,
                    Map.of(
                            Section.PAPERS,
                            List.of(new Fault(
                                    "file", "", posted.upload().problem().detail()))),
                    scope,
                    model,
                    response);
        }
        if (button.startsWith("again:")) {
            MeetingForm again = Section.of(button.substring("again:".length()))
                    .map(form::again)
                    .orElseThrow(ProblemException::notFound);
            drafts.save(id, viewer.login(), saved.now().version(), posted.get("editor"), again.written());
            return "redirect:/record/" + id + "#" + button.substring("again:".length());
        }
        if (!button.startsWith("record")) {
            flash.addFlashAttribute("note", "record.saved");
            return "redirect:/record/" + id + (posted.upload() == null ? "" : "#papers");
        }
        return record(saved.now(), form, button, posted, viewer, scope, model, flash, response);
    }

    private String record(
            FormDrafts.Draft draft,
            MeetingForm form,
            String button,
            Posted posted,
            Viewer viewer,
            Scope scope,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Roster roster = page.roster(form, scope);
        boolean all = button.equals("record-all");
        List<Section> sections = all
                ? Arrays.stream(Section.values())
                        .filter(section -> !form.isRecorded(section))
                        .filter(section -> !isTooEarly(section, form, roster))
                        .toList()
                : List.of(Section.of(button.substring("record:".length())).orElseThrow(ProblemException::notFound));
        Recording.Done done = recording.record(
                draft.id(),
                form,
                sections.stream().filter(section -> !form.isRecorded(section)).toList(),
                roster,
                this::say,
                viewer);
        boolean whole = isWhole(done.form());
        if (whole) {
            drafts.delete(draft.id(), viewer.login());
            flash.addFlashAttribute("note", "record.whole");
            return "redirect:/record";
        }
        Optional<FormDrafts.Saved> kept = drafts.save(
                draft.id(),
                viewer.login(),
                draft.version(),
                posted.get("editor"),
                done.form().written());
        boolean known = sections.stream().anyMatch(form::isRecorded);
        if (!done.faults().isEmpty() || (done.told() == 0 && !known)) {
            Map<Section, List<Fault>> faults = done.faults().isEmpty()
                    ? Map.of(sections.getFirst(), List.of(new Fault(null, "", say("record.fault.empty"))))
                    : done.faults();
            return answer(kept.map(FormDrafts.Saved::now).orElse(draft), done.form(), faults, scope, model, response);
        }
        flash.addFlashAttribute("note", "record.done");
        return "redirect:/record/" + draft.id()
                + (all ? "" : "#" + sections.getFirst().code());
    }

    /** Nobody was there yet, and nothing came of it, before it began. */
    private boolean isTooEarly(Section section, MeetingForm form, Roster roster) {
        return section.ordinal() >= Section.ROLL.ordinal()
                && Optional.ofNullable(new Telling(new UUID(0, 0), new Typed(form, this::say), roster).start())
                        .filter(start -> start.isAfter(clock.instant()))
                        .isPresent();
    }

    /** Everything that is needed is in the ledger, and nothing waits that is not. */
    private static boolean isWhole(MeetingForm form) {
        return Arrays.stream(Section.values())
                .allMatch(section -> form.isRecorded(section)
                        || (!section.isNeeded()
                                && form.values().keySet().stream().noneMatch(section::owns)));
    }

    private MeetingForm form(FormDrafts.Draft draft, Posted posted) {
        MeetingForm form = MeetingForm.read(draft.content()).typed(posted.fields());
        return posted.upload() == null || posted.upload().document() == null
                ? form
                : form.with(document(posted, posted.upload().document(), form.used("doc")));
    }

    private Map<String, String> document(Posted posted, FormUploads.Document document, int row) {
        String name = document.fileName() == null ? document.sha256().substring(0, 8) : document.fileName();
        Map<String, String> values = new LinkedHashMap<>();
        String title = posted.get("upload.title").strip();
        values.put("sha256", document.sha256());
        values.put("title", title.isEmpty() ? name : title);
        values.put("kind", posted.get("upload.kind"));
        values.put("fileName", name);
        values.put("mediaType", document.mediaType());
        values.put("size", Long.toString(document.size()));
        values.put("at", Instant.ofEpochMilli(clock.millis()).toString());
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put("doc." + row + "." + key, value));
        return named;
    }

    private FormDrafts.Saved save(UUID id, Viewer viewer, Posted posted, MeetingForm form) {
        String content = form.written();
        if (content.length() > FormDrafts.LONGEST) {
            throw ProblemException.badRequest("form-too-large");
        }
        return drafts.save(id, viewer.login(), posted.version(), posted.get("editor"), content)
                .orElseThrow(ProblemException::notFound);
    }

    /** What was typed is kept, and shown again with what is wrong. */
    private String answer(
            FormDrafts.Draft draft,
            MeetingForm form,
            Map<Section, List<Fault>> faults,
            Scope scope,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(draft, draft.version(), form, faults, scope, model);
    }

    private Optional<FormDrafts.Draft> draft(UUID id, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(RecordPages.RECORDING);
        return drafts.find(id, viewer.login())
                .filter(draft -> scope.sees(MeetingForm.read(draft.content()).unit()));
    }

    private String say(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
