package vn.sogiamsat.command.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.OperationalLog;

/** Faulty submissions of sources wait in the quarantine for a person. */
@Component
class QuarantinedFaults implements Faults {
    private final Quarantine quarantine;
    private final SubmissionDigest digests;
    private final OperationalLog log;
    private final Clock clock;

    QuarantinedFaults(Quarantine quarantine, SubmissionDigest digests, OperationalLog log, Clock clock) {
        this.quarantine = quarantine;
        this.digests = digests;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Outcome> settle(String source, List<Verdict.Faulty> faulty) {
        List<UUID> references =
                quarantine.keep(source, faulty.stream().map(this::asCase).toList());
        return IntStream.range(0, faulty.size())
                .<Outcome>mapToObj(i -> {
                    log.count("quarantined");
                    return new Outcome.Quarantined(
                            references.get(i), faulty.get(i).problems());
                })
                .toList();
    }

    private Quarantine.Case asCase(Verdict.Faulty faulty) {
        Envelope envelope = faulty.envelope();
        return new Quarantine.Case(
                envelope.source(),
                Storable.of(envelope.id()),
                faulty.digest(),
                Storable.of(envelope.type()),
                envelope.subject() == null ? null : Storable.of(envelope.subject()),
                Profile.subject(envelope).flatMap(SubmissionUnits::ofSubject).orElse(null),
                clock.instant(),
                digests.structured(envelope),
                faulty.problems());
    }
}
