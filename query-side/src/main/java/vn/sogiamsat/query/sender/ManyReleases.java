package vn.sogiamsat.query.sender;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.LedgerQuery.Reason;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/**
 * Tries, corrects and releases many submissions of one source. Each is a step of its own: one that fails harms none.
 */
@Component
class ManyReleases {
    private final WriteSide writeSide;
    private final MessageSource messages;

    ManyReleases(WriteSide writeSide, MessageSource messages) {
        this.writeSide = writeSide;
        this.messages = messages;
    }

    /** @param corrected null to take it as it came; empty where the correction does not fit it */
    private record Mended(Quarantined submission, @Nullable Optional<String> corrected) {
        boolean fits() {
            return corrected == null || corrected.isPresent();
        }

        @Nullable String text() {
            return corrected == null ? null : corrected.orElse(null);
        }
    }

    /**
     * Says what {@link #release} would come to; nothing is changed.
     *
     * @throws ProblemException when one of them is not this source's
     */
    List<ReleaseOutcome> attempt(String source, List<UUID> references, Mending mending) {
        List<Mended> all = mended(source, references, mending);
        Iterator<SenderQuery.Weighed> weighed = writeSide
                .askForAll(
                        new SenderQuery.WeighReleases(all.stream()
                                .filter(Mended::fits)
                                .map(each ->
                                        new SenderQuery.Trial(each.submission().reference(), each.text()))
                                .toList()),
                        SenderQuery.Weighed.class)
                .iterator();
        List<ReleaseOutcome> outcomes = new ArrayList<>();
        for (Mended each : all) {
            if (each.fits() && weighed.hasNext()) {
                SenderQuery.Weighed answer = weighed.next();
                outcomes.add(new ReleaseOutcome(each.submission(), false, answer.status(), answer.reasons()));
            } else {
                outcomes.add(misfit(each, mending));
            }
        }
        return outcomes;
    }

    /** @throws ProblemException when one of them is not this source's */
    List<ReleaseOutcome> release(String source, List<UUID> references, Mending mending, String reason, String by) {
        return mended(source, references, mending).stream()
                .map(each -> each.fits() ? released(each, reason, by) : misfit(each, mending))
                .toList();
    }

    private ReleaseOutcome released(Mended each, String reason, String by) {
        UUID reference = each.submission().reference();
        Outcome<Receipt> outcome = writeSide.decide(
                reason, why -> new LedgerCommand.ReleaseSubmission(reference, each.text(), why, by), Receipt.class);
        return switch (outcome) {
            case Outcome.Done<Receipt> done -> new ReleaseOutcome(each.submission(), true, 201, List.of());
            case Outcome.Refused<Receipt> refused ->
                new ReleaseOutcome(
                        each.submission(), false, 400, List.of(new Reason("", "refused", refused.message())));
        };
    }

    private ReleaseOutcome misfit(Mended each, Mending mending) {
        String text = messages.getMessage("senders.mend.misfit", null, LocaleContextHolder.getLocale());
        return new ReleaseOutcome(
                each.submission(), false, 400, List.of(new Reason(mending.pointer(), "misfit", text)));
    }

    private List<Mended> mended(String source, List<UUID> references, Mending mending) {
        return references.stream()
                .map(reference -> writeSide
                        .ask(new LedgerQuery.ReadQuarantined(reference), Quarantined.class)
                        .filter(found -> found.source().equals(source))
                        .orElseThrow(ProblemException::notFound))
                .map(found -> new Mended(
                        found,
                        mending.isNone()
                                ? null
                                : Optional.ofNullable(found.content()).flatMap(mending::apply)))
                .toList();
    }
}
