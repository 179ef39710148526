package vn.sogiamsat.query.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.core.port.EvidenceBundles.RefusedException;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.UnbrokenStreams;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.write.Reason;

/** The form that asks why a bundle is made, and the bundle that answers it. Pages say what it is about. */
@Component
public class EvidencePages {
    private static final String FORM = "evidence";

    private final ObjectProvider<EvidenceBundles> bundles;
    private final UnbrokenStreams streams;
    private final ReportMaker reports;
    private final MessageSource messages;

    EvidencePages(
            ObjectProvider<EvidenceBundles> bundles,
            UnbrokenStreams streams,
            ReportMaker reports,
            MessageSource messages) {
        this.bundles = bundles;
        this.streams = streams;
        this.reports = reports;
        this.messages = messages;
    }

    public String form(EvidenceOf what, Model model) {
        return form(what, "", null, model);
    }

    /**
     * Sends the bundle, or the form again with a sentence that says what is wrong.
     *
     * @param entries all of it, as far as the user may see; asked only when it is going to be made
     * @param scope in which the gaps of streams are filled
     * @param reason as typed
     * @return the view; null when the bundle was sent
     * @throws IOException when nobody takes the bundle any more
     */
    public @Nullable String send(
            EvidenceOf what,
            Supplier<List<Entry>> entries,
            String reason,
            Viewer viewer,
            Scope scope,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Optional<String> why = Reason.of(reason);
        EvidenceBundles maker = bundles.getIfAvailable();
        if (maker == null || why.isEmpty() || isUnfit(what.events())) {
            String problem = why.isEmpty() ? message("write.reason.missing") : null;
            return refused(what, reason, problem, model, response);
        }
        UnbrokenStreams.Filled events = streams.fill(entries.get(), scope, EvidenceOf.MOST_EVENTS);
        if (isUnfit(events.entries().size())) {
            return refused(what, reason, message("evidence.many.filled", EvidenceOf.MOST_EVENTS), model, response);
        }
        EvidenceBundles.Request request = new EvidenceBundles.Request(
                what.scope(),
                what.id(),
                what.title(),
                why.get(),
                viewer.login(),
                events.entries().stream().map(Entry::id).toList());
        try {
            Prepared prepared = maker.prepare(request);
            ReportMaker.Made report = reports.make(what, request, prepared, events);
            BundleDownload.send(what, prepared, report, response);
            return null;
        } catch (RefusedException e) {
            if (response.isCommitted()) {
                throw e;
            }
            return refused(what, reason, e.getMessage(), model, response);
        }
    }

    private String refused(
            EvidenceOf what, String reason, @Nullable String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(what, reason, problem, model);
    }

    private String form(EvidenceOf what, String reason, @Nullable String problem, Model model) {
        boolean present = bundles.getIfAvailable() != null;
        model.addAttribute("what", what);
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        model.addAttribute("present", present);
        model.addAttribute("most", EvidenceOf.MOST_EVENTS);
        model.addAttribute("makes", present && !isUnfit(what.events()));
        return FORM;
    }

    private static boolean isUnfit(long events) {
        return events == 0 || events > EvidenceOf.MOST_EVENTS;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
