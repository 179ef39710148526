package vn.sogiamsat.query.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery;

/** Stands where the command side would: keeps what it is asked, answers what it is told. */
@Component
public class StubWriteSide {
    private static final Instant RECORDED = Instant.parse("2023-10-20T03:00:00Z");

    private final Map<UUID, Quarantined> quarantine = new ConcurrentHashMap<>();
    private final Map<String, LedgerQuery.Source> sources = new ConcurrentHashMap<>();
    private final Deque<LedgerCommand> received = new ConcurrentLinkedDeque<>();
    private final Deque<String> refusals = new ArrayDeque<>();

    public void holds(Quarantined submission) {
        quarantine.put(submission.reference(), submission);
    }

    public void knows(LedgerQuery.Source source) {
        sources.put(source.name(), source);
    }

    /** Refuses the next command. */
    public void refuseNext(String message) {
        refusals.add(message);
    }

    /** The last command that was taken; forgets it. */
    public @Nullable LedgerCommand takeLast() {
        return received.pollLast();
    }

    @CommandHandler
    Receipt withdraw(LedgerCommand.WithdrawFact command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt release(LedgerCommand.ReleaseSubmission command) {
        Receipt receipt = receipt(command);
        resolve(command.reference(), "released", command.by(), command.reason(), receipt.eventId());
        return receipt;
    }

    @CommandHandler
    Receipt reject(LedgerCommand.RejectSubmission command) {
        Receipt receipt = receipt(command);
        resolve(command.reference(), "rejected", command.by(), command.reason(), null);
        return receipt;
    }

    @CommandHandler
    Receipt destroy(LedgerCommand.DestroyPersonKey command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt park(LedgerCommand.ParkEvent command) {
        return receipt(command);
    }

    @CommandHandler
    LedgerCommand.SourceKey register(LedgerCommand.RegisterSource command) {
        Receipt receipt = receipt(command);
        knows(new LedgerQuery.Source(
                command.name(), command.title(), command.types(), command.units(), "active", RECORDED, null));
        return new LedgerCommand.SourceKey(command.name(), "sgs_key-of-" + command.name(), receipt);
    }

    @CommandHandler
    LedgerCommand.SourceKey rotate(LedgerCommand.RotateSourceKey command) {
        return new LedgerCommand.SourceKey(command.name(), "sgs_new-key-of-" + command.name(), receipt(command));
    }

    @CommandHandler
    Receipt revoke(LedgerCommand.RevokeSource command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt adopt(LedgerCommand.AdoptRulebook command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt repeal(LedgerCommand.RepealRulebook command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt override(LedgerCommand.OverrideParameter command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt waive(LedgerCommand.WaiveObligation command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt explain(LedgerCommand.GiveExplanation command) {
        return receipt(command);
    }

    @CommandHandler
    Receipt open(LedgerCommand.OpenPeriod command) {
        return receipt(command);
    }

    /** Forgets what earlier tests sent and wanted refused. */
    public void forget() {
        received.clear();
        refusals.clear();
    }

    @QueryHandler
    LedgerQuery.QuarantinePage find(LedgerQuery.FindQuarantined query) {
        List<Quarantined> found = quarantine.values().stream()
                .filter(each -> query.state() == null || query.state().equals(each.state()))
                .filter(each -> query.sources() == null || query.sources().contains(each.source()))
                .filter(each -> query.units() == null
                        || (each.unit() != null && query.units().contains(each.unit())))
                .toList();
        return new LedgerQuery.QuarantinePage(
                found.size(),
                found.stream().skip(query.offset()).limit(query.limit()).toList());
    }

    @QueryHandler
    @Nullable Quarantined read(LedgerQuery.ReadQuarantined query) {
        return quarantine.get(query.reference());
    }

    @QueryHandler
    List<SenderQuery.Weighed> weigh(SenderQuery.WeighReleases query) {
        return query.trials().stream()
                .map(trial -> new SenderQuery.Weighed(
                        "q-1", 202, null, List.of(new LedgerQuery.Reason("/data/kind", "missing", "Vẫn thiếu kind."))))
                .toList();
    }

    @QueryHandler
    List<SenderQuery.Waiting> count(SenderQuery.CountWaiting query) {
        return List.of();
    }

    @QueryHandler
    List<LedgerQuery.Source> find(LedgerQuery.FindSources query) {
        return List.copyOf(sources.values());
    }

    private Receipt receipt(LedgerCommand command) {
        String refusal = refusals.poll();
        if (refusal != null) {
            throw new CommandRefused("refused", refusal);
        }
        received.add(command);
        return new Receipt(UUID.randomUUID(), "ledger", "x", "source-ledger", 0, RECORDED, null, "SYNC");
    }

    private void resolve(UUID reference, String state, String by, String reason, @Nullable UUID event) {
        Quarantined was = Objects.requireNonNull(quarantine.get(reference));
        holds(new Quarantined(
                reference,
                was.source(),
                was.sourceId(),
                was.type(),
                was.subject(),
                was.unit(),
                was.receivedAt(),
                was.size(),
                state,
                was.reasons(),
                null,
                by,
                RECORDED,
                reason,
                event));
    }
}
