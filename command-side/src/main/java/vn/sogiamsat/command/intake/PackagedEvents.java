package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.command.source.PackageSigners;
import vn.sogiamsat.command.source.PackageSigners.Signer;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.packaged.MalformedPackageException;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.PackageIntake;

/** Judges the events of a package as what its source sends, and again as what the person who brings it may tell. */
@Component
class PackagedEvents implements PackageIntake {
    private static final String ALL = "*";

    private final EnvelopeReader reader;
    private final Judge judge;
    private final IntakeService intake;
    private final Weighing weighing;
    private final PackageJudge packages;
    private final PackageTable table;
    private final PackageSigners signers;
    private final Clock clock;

    PackagedEvents(
            EnvelopeReader reader,
            Judge judge,
            IntakeService intake,
            Weighing weighing,
            PackageJudge packages,
            PackageTable table,
            PackageSigners signers,
            Clock clock) {
        this.reader = reader;
        this.judge = judge;
        this.intake = intake;
        this.weighing = weighing;
        this.packages = packages;
        this.table = table;
        this.signers = signers;
        this.clock = clock;
    }

    @Override
    public Judged look(Signed signed) {
        return packages.judge(signed);
    }

    @Override
    public Judged begin(Signed signed, String login) {
        Judged judged = packages.judge(signed);
        if (judged.key() != null) {
            PackageManifest manifest = manifest(signed);
            table.begin(manifest.source(), manifest.number(), judged.digest(), judged.key(), clock.instant(), login);
        }
        // Another may have given the number away meanwhile: who comes second reads what the first wrote.
        return packages.judge(signed);
    }

    private static PackageManifest manifest(Signed signed) {
        try {
            return PackageManifest.parse(signed.manifest());
        } catch (MalformedPackageException e) {
            throw new IllegalStateException("it was read a moment ago", e);
        }
    }

    @Override
    public List<FormIntake.Outcome> weigh(Teller by, String source, List<String> events) {
        Optional<Signer> signer = signers.find(source).filter(Signer::isActive);
        return signer.isEmpty()
                ? closed(events)
                : settle(
                        events,
                        signer.get().source(),
                        by,
                        (some, sender) -> weighing.weigh(some, sender).stream()
                                .map(PackageAnswers::of)
                                .toList());
    }

    @Override
    public List<FormIntake.Outcome> take(Teller by, String source, String digest, List<String> events) {
        Optional<String> key = table.keyOf(source, digest);
        Optional<Signer> signer = signers.find(source)
                .filter(Signer::isActive)
                .filter(known -> known.keys().stream()
                        .anyMatch(each ->
                                each.isActive() && Optional.of(each.id()).equals(key)));
        return signer.isEmpty()
                ? closed(events)
                : settle(
                        events,
                        signer.get().source(),
                        by,
                        (some, sender) -> intake.take(some, sender, "user:" + by.login(), Faults.TOLD).stream()
                                .map(PackageAnswers::of)
                                .toList());
    }

    private static List<FormIntake.Outcome> closed(List<String> events) {
        FormIntake.Outcome refused = new FormIntake.Outcome(
                FormIntake.Answer.REFUSED,
                null,
                List.of(
                        new FieldProblem(
                                "",
                                "package-closed",
                                "Nguồn gửi hoặc khóa ký gói đã bị thu hồi, hoặc gói chưa được nhận. (The source or its package key is revoked, or the package was not begun.)")));
        return events.stream().map(event -> refused).toList();
    }

    /** What the person may not tell is answered as such, all else as what the source sends. */
    private List<FormIntake.Outcome> settle(
            List<String> events,
            SourcePrincipal sender,
            Teller by,
            BiFunction<List<Incoming>, SourcePrincipal, List<FormIntake.Outcome>> answer) {
        if (events.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " events can be taken at once");
        }
        SourcePrincipal person = new SourcePrincipal(sender.name(), sender.types(), by.units());
        List<Incoming> within = new ArrayList<>();
        List<Incoming> beyond = new ArrayList<>();
        List<Boolean> isBeyond = new ArrayList<>();
        for (String event : events) {
            Incoming incoming = reader.structured(event.getBytes(UTF_8));
            isBeyond.add(!by.units().contains(ALL) && isRefused(incoming, person));
            (isBeyond.getLast() ? beyond : within).add(incoming);
        }
        List<FormIntake.Outcome> ofWithin = answered(within, sender, answer);
        List<FormIntake.Outcome> ofBeyond = answered(beyond, person, answer);
        List<FormIntake.Outcome> all = new ArrayList<>();
        int nextWithin = 0;
        int nextBeyond = 0;
        for (Boolean each : isBeyond) {
            all.add(each ? ofBeyond.get(nextBeyond++) : ofWithin.get(nextWithin++));
        }
        return all;
    }

    private static List<FormIntake.Outcome> answered(
            List<Incoming> some,
            SourcePrincipal sender,
            BiFunction<List<Incoming>, SourcePrincipal, List<FormIntake.Outcome>> answer) {
        return some.isEmpty() ? List.of() : Objects.requireNonNull(answer.apply(some, sender));
    }

    private boolean isRefused(Incoming incoming, SourcePrincipal person) {
        return incoming instanceof Incoming.Event event
                && judge.judge(event.envelope(), person) instanceof Verdict.Refused;
    }
}
