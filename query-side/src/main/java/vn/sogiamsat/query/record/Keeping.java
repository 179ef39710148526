package vn.sogiamsat.query.record;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.core.port.FormDrafts.Draft;
import vn.sogiamsat.core.port.FormDrafts.Saved;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;

/**
 * Keeps what is typed. A page writes over what it saved itself, for its changes may overtake each other, but never over
 * what another page saved. A page that was sent by a button is gone: a change of it that comes later is dropped.
 */
@Component
class Keeping {
    private static final String SENT = "sent:";
    private static final int TRIES = 10;

    private final FormDrafts drafts;
    private final Clock clock;

    Keeping(FormDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @param taken false where another page had saved meanwhile: then the draft is that one's
     * @param form what was typed, whether it was taken or not
     */
    record Kept(boolean taken, Draft draft, MeetingForm form) {}

    Optional<Draft> find(UUID id, Viewer viewer, Scope scope) {
        viewer.mustBeAnyOf(RecordPages.RECORDING);
        return drafts.find(id, viewer.login())
                .filter(draft -> scope.sees(MeetingForm.read(draft.content()).unit()));
    }

    /**
     * @param button whether the whole page was sent by one of its buttons
     * @throws ProblemException where there is no such draft, or it is another's
     */
    Kept keep(UUID id, Viewer viewer, Scope scope, Posted posted, boolean button) {
        String editor = posted.get("editor");
        for (int tried = 1; ; tried++) {
            Draft draft = find(id, viewer, scope).orElseThrow(ProblemException::notFound);
            MeetingForm form = posted.into(MeetingForm.read(draft.content()), clock.instant());
            boolean own =
                    draft.editor().equals(editor) || (button && draft.editor().equals(SENT + editor));
            if ((posted.version() != draft.version() && !own) || tried == TRIES) {
                return new Kept(false, draft, form);
            }
            Saved saved = save(draft, viewer, button ? SENT + editor : editor, form);
            if (saved.taken()) {
                return new Kept(true, saved.now(), form);
            }
        }
    }

    /** Changes a draft whatever else is saved meanwhile; one that is gone stays gone. */
    Draft change(Draft before, Viewer viewer, UnaryOperator<MeetingForm> change) {
        Draft draft = before;
        for (int tried = 1; tried < TRIES; tried++) {
            String content = change.apply(MeetingForm.read(draft.content())).written();
            Optional<Saved> saved = drafts.save(draft.id(), viewer.login(), draft.version(), draft.editor(), content);
            if (saved.isEmpty()) {
                return draft;
            }
            draft = saved.get().now();
            if (saved.get().taken()) {
                break;
            }
        }
        return draft;
    }

    void delete(Draft draft, Viewer viewer) {
        drafts.delete(draft.id(), viewer.login());
    }

    private Saved save(Draft draft, Viewer viewer, String editor, MeetingForm form) {
        String content = form.written();
        if (content.length() > FormDrafts.LONGEST) {
            throw ProblemException.badRequest("form-too-large");
        }
        return drafts.save(draft.id(), viewer.login(), draft.version(), editor, content)
                .orElseThrow(ProblemException::notFound);
    }
}
