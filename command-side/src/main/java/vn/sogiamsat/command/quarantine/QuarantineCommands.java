package vn.sogiamsat.command.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.intake.Admission;
import vn.sogiamsat.command.intake.Quarantine;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.ClaimTakenException;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Placed;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.command.source.SourceRegister;
import vn.sogiamsat.command.vault.QuarantineContent;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.IntakeEvent;
import vn.sogiamsat.core.event.SubmissionQuarantined;
import vn.sogiamsat.core.event.SubmissionRejected;
import vn.sogiamsat.core.event.SubmissionReleased;

/** Keeps, releases and rejects faulty submissions; content, row and event go in one transaction. */
@Component
class QuarantineCommands {
    private static final int LONGEST_ID = 200;
    /** Everybody writes them in one order, so that two batches with the same ones never wait for each other. */
    private static final Comparator<Quarantine.Case> ONE_ORDER =
            Comparator.comparing(Quarantine.Case::sourceId).thenComparing(Quarantine.Case::digest);

    private final QuarantineTable table;
    private final QuarantineContent content;
    private final FactRecorder recorder;
    private final Admission admission;
    private final SourceRegister sources;
    private final Claims claims;
    private final Clock clock;

    QuarantineCommands(
            QuarantineTable table,
            QuarantineContent content,
            FactRecorder recorder,
            Admission admission,
            SourceRegister sources,
            Claims claims,
            Clock clock) {
        this.table = table;
        this.content = content;
        this.recorder = recorder;
        this.admission = admission;
        this.sources = sources;
        this.claims = claims;
        this.clock = clock;
    }

    @CommandHandler
    List<UUID> keep(KeepQuarantined command) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, UUID> references = new HashMap<>();
        command.cases().stream()
                .sorted(ONE_ORDER)
                .forEach(faulty -> references.computeIfAbsent(
                        sameness(faulty),
                        same -> table.waiting(faulty.source(), faulty.sourceId(), faulty.digest())
                                .orElseGet(() -> {
                                    UUID fresh = content.store(faulty.content());
                                    table.insert(fresh, faulty);
                                    drafts.add(quarantined(fresh, faulty));
                                    return fresh;
                                })));
        if (!drafts.isEmpty()) {
            recorder.record(StreamId.source(command.source()), drafts);
        }
        return command.cases().stream()
                .map(faulty -> requireNonNull(references.get(sameness(faulty))))
                .toList();
    }

    private static String sameness(Quarantine.Case faulty) {
        return faulty.sourceId() + '\0' + faulty.digest();
    }

    @CommandHandler
    Receipt release(LedgerCommand.ReleaseSubmission command) {
        String reason = Reason.of(command.reason());
        LedgerQuery.Quarantined faulty = lockOpen(command.reference());
        ClaimKey key = new ClaimKey(faulty.source(), faulty.sourceId());
        if (claims.find(key).isPresent()) {
            throw alreadyRecorded();
        }
        byte[] structured = command.corrected() == null
                ? content.read(command.reference()).orElseThrow(() -> gone(command.reference()))
                : command.corrected().getBytes(UTF_8);
        Placed placed = admission.admit(structured, key, sources.principal(faulty.source()), "user:" + command.by());
        Receipt receipt = record(placed);
        resolve(
                faulty,
                "released",
                reason,
                command.by(),
                receipt.eventId(),
                new SubmissionReleased(faulty.source(), faulty.reference(), reason, receipt.eventId()));
        return receipt;
    }

    private Receipt record(Placed placed) {
        try {
            return recorder.record(placed.stream(), List.of(placed.draft())).getFirst();
        } catch (ClaimTakenException meanwhile) {
            throw alreadyRecorded();
        }
    }

    private static CommandRefused alreadyRecorded() {
        return new CommandRefused(
                "already-recorded",
                "Bên gửi đã sửa và gửi lại sự kiện này dưới cùng mã; hãy bác bản cách ly. (The sender has corrected and sent it"
                        + " again under the same id; reject this one.)");
    }

    @CommandHandler
    Receipt reject(LedgerCommand.RejectSubmission command) {
        String reason = Reason.of(command.reason());
        LedgerQuery.Quarantined faulty = lockOpen(command.reference());
        return resolve(
                faulty,
                "rejected",
                reason,
                command.by(),
                null,
                new SubmissionRejected(faulty.source(), faulty.reference(), reason));
    }

    private Receipt resolve(
            LedgerQuery.Quarantined faulty,
            String state,
            String reason,
            String by,
            @Nullable UUID resulting,
            IntakeEvent event) {
        table.resolve(faulty.reference(), state, by, clock.instant(), reason, resulting);
        content.destroy(faulty.reference());
        Draft draft = Draft.ofLedger(state + "/" + faulty.reference(), clock.instant(), "user:" + by, event);
        return recorder.record(StreamId.source(faulty.source()), List.of(draft)).getFirst();
    }

    private LedgerQuery.Quarantined lockOpen(UUID reference) {
        LedgerQuery.Quarantined faulty = table.lock(reference).orElseThrow(() -> gone(reference));
        if (!faulty.state().equals("open")) {
            throw new CommandRefused(
                    "already-resolved",
                    "Bản gửi này đã được " + (faulty.state().equals("released") ? "cho qua" : "bác")
                            + " rồi. (This submission is already " + faulty.state() + ".)");
        }
        return faulty;
    }

    private static CommandRefused gone(UUID reference) {
        return new CommandRefused(
                "unknown-quarantine-reference",
                "Không có bản gửi bị cách ly nào mang mã " + reference + ". (There is no quarantined submission of this"
                        + " reference.)");
    }

    private static Draft quarantined(UUID reference, Quarantine.Case faulty) {
        String submittedId = Texts.beginning(faulty.sourceId(), LONGEST_ID);
        return Draft.ofLedger(
                "quarantined/" + reference,
                faulty.receivedAt(),
                Header.LEDGER,
                new SubmissionQuarantined(faulty.source(), reference, submittedId, faulty.digest(), faulty.problems()));
    }
}
