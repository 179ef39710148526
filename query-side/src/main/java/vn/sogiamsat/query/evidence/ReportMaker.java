package vn.sogiamsat.query.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.EvidenceBundles.Item;
import vn.sogiamsat.core.port.EvidenceBundles.Prepared;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.UnbrokenStreams;
import vn.sogiamsat.query.event.Wording;
import vn.sogiamsat.query.event.Wordings;
import vn.sogiamsat.query.integrity.LogKey;
import vn.sogiamsat.query.web.Languages;
import vn.sogiamsat.query.web.Show;

/** Writes the report of a bundle, in Vietnamese whoever asks: it is for the files of those who inspect. */
@Component
class ReportMaker {
    private final Wordings wordings;
    private final ObjectProvider<Integrity> integrity;
    private final ITemplateEngine templates;
    private final Show show;
    private final ReportPdf pdf = new ReportPdf();

    ReportMaker(Wordings wordings, ObjectProvider<Integrity> integrity, ITemplateEngine templates, Show show) {
        this.wordings = wordings;
        this.integrity = integrity;
        this.templates = templates;
        this.show = show;
    }

    /** The same report twice. */
    record Made(byte[] html, byte[] pdf) {}

    /** @param events what is known of the events of the bundle */
    Made make(EvidenceOf what, EvidenceBundles.Request request, Prepared prepared, UnbrokenStreams.Filled events) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Languages.VIETNAMESE);
        try {
            Report report = report(what, request, prepared, events);
            String html = templates.process(
                    "evidence-report",
                    new Context(Languages.VIETNAMESE, Map.<String, Object>of("report", report, "show", show)));
            return new Made(html.getBytes(UTF_8), pdf.of(html));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Report report(
            EvidenceOf what, EvidenceBundles.Request request, Prepared prepared, UnbrokenStreams.Filled events) {
        Wording wording = wordings.of(events.entries());
        Map<UUID, Entry> byId = events.entries().stream()
                .collect(Collectors.toMap(Entry::id, Function.identity(), (same, again) -> same));
        Integrity.@Nullable State state =
                integrity.stream().map(Integrity::state).findFirst().orElse(null);
        return new Report(
                Legible.of(request.title()),
                Legible.of(request.reason()),
                Legible.of(request.by()),
                prepared.id().toString(),
                prepared.madeAt(),
                prepared.checkpoint().size(),
                Legible.of(prepared.checkpoint().root()),
                state == null ? null : Legible.of(state.origin()),
                state == null
                        ? List.of()
                        : state.keys().stream().map(LogKey::new).toList(),
                events.added(),
                what.hidden() + events.leftOut(),
                prepared.items().stream()
                        .map(item -> line(item, byId.get(item.eventId()), wording))
                        .toList());
    }

    private Report.Line line(Item item, @Nullable Entry entry, Wording wording) {
        return new Report.Line(
                item.position(),
                entry == null ? null : entry.occurredAt(),
                item.recordedAt(),
                Legible.of(show.type(item.type())),
                entry == null ? "" : Legible.of(wording.summary(entry)),
                entry == null ? "" : marks(entry, wording),
                entry == null ? "" : Legible.of(entry.recordedBy()),
                entry == null ? "" : Legible.of(entry.source()),
                Legible.of(item.stream()),
                item.sequence(),
                item.eventId().toString());
    }

    private String marks(Entry entry, Wording wording) {
        List<String> marks = new ArrayList<>();
        if (entry.isLate()) {
            marks.add(wording.message("mark.late", show.lengthOfSeconds(entry.lateness())));
        }
        if (entry.isWithdrawn()) {
            marks.add(wording.message("mark.withdrawn"));
        }
        if (entry.isInConflict()) {
            marks.add(wording.message("mark.conflict"));
        }
        return String.join("; ", marks);
    }
}
