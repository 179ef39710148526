package vn.sogiamsat.command.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.SubmittedData;
import vn.sogiamsat.core.UnfitDataException;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.event.RefusalReason;
import vn.sogiamsat.core.event.UnitEstablished;

/**
 * Judges a CloudEvent: first what must not be kept (state secrets, what its sender may not say), then form. Never
 * whether the thing was allowed to happen, or happened in the right order.
 */
@Component
class Judge {
    private static final String ESTABLISHED =
            EventTypes.of(UnitEstablished.class).cloudEventType();

    private final Profile profile;
    private final SchemaCheck schemas;
    private final SubmissionDigest digests;
    private final Directory directory;
    private final Claims claims;
    private final SubmittedData data;

    Judge(Profile profile, SchemaCheck schemas, SubmissionDigest digests, Directory directory, Claims claims) {
        this.profile = profile;
        this.schemas = schemas;
        this.digests = digests;
        this.directory = directory;
        this.claims = claims;
        this.data = new SubmittedData(directory);
    }

    Verdict judge(Envelope envelope, SourcePrincipal sender) {
        Optional<RefusalReason> refusal = refusal(envelope, sender);
        if (refusal.isPresent()) {
            return new Verdict.Refused(envelope, digests.ofAttributes(envelope), refusal.get());
        }
        Optional<EventTypes.Descriptor> type = EventTypes.byCloudEventType(envelope.type());
        List<FieldProblem> problems = profile.problems(envelope, type);
        type.ifPresent(known -> problems.addAll(schemas.problems(known, envelope.data())));
        if (!problems.isEmpty()) {
            return faulty(envelope, problems);
        }
        return bind(envelope, sender, type.orElseThrow());
    }

    private Optional<RefusalReason> refusal(Envelope envelope, SourcePrincipal sender) {
        if (Classification.namesStateSecret(envelope.classification())) {
            return Optional.of(RefusalReason.STATE_SECRET);
        }
        if (!envelope.source().equals(sender.name())) {
            return Optional.of(RefusalReason.FOREIGN_SOURCE);
        }
        boolean internal = EventTypes.byCloudEventType(envelope.type())
                .filter(type -> !type.external())
                .isPresent();
        if (internal || !maySend(envelope.type(), sender.types())) {
            return Optional.of(RefusalReason.FOREIGN_TYPE);
        }
        boolean foreignUnit = Profile.subject(envelope)
                .flatMap(SubmissionUnits::ofSubject)
                .filter(code -> !directory.isWithin(directory.unit(code), sender.units()))
                // A unit that is only now told of is judged by its parent, once its data is read.
                .filter(code -> !envelope.type().equals(ESTABLISHED))
                .isPresent();
        return foreignUnit ? Optional.of(RefusalReason.FOREIGN_UNIT) : Optional.empty();
    }

    private Verdict bind(Envelope envelope, SourcePrincipal sender, EventTypes.Descriptor type) {
        Subject subject = Profile.subject(envelope).orElseThrow();
        Event body;
        try {
            body = data.bind(
                    type,
                    Objects.requireNonNull(envelope.data()),
                    SubjectFields.of(type, subject, envelope, directory, claims));
        } catch (UnfitDataException e) {
            return faulty(envelope, List.of(new FieldProblem("/data" + e.pointer(), e.code(), e.detail())));
        }
        boolean mayTellOfAll = SubmissionUnits.of(body, directory::isKnown)
                .allMatch(alternatives ->
                        alternatives.stream().anyMatch(unit -> directory.isWithin(unit, sender.units())));
        if (!mayTellOfAll) {
            return new Verdict.Refused(envelope, digests.ofAttributes(envelope), RefusalReason.FOREIGN_UNIT);
        }
        return new Verdict.Good(new Submission(
                envelope,
                digests.of(envelope),
                Objects.requireNonNull(envelope.time()).toInstant(),
                body));
    }

    private Verdict faulty(Envelope envelope, List<FieldProblem> problems) {
        return new Verdict.Faulty(envelope, digests.of(envelope), problems);
    }

    /** A trailing {@code *} stands for any ending. */
    private static boolean maySend(String type, List<String> allowed) {
        return allowed.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                        : type.equals(pattern));
    }
}
