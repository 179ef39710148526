package vn.sogiamsat.command.absence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.log.ForBundles;
import vn.sogiamsat.command.log.ForBundles.Proven;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactGateway;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.event.AbsenceStated;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.StatementFile;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;

/** Makes statements, and records that they leave the ledger before they do. */
@Component
class StatementMaker implements AbsenceStatements {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final int LONGEST_ASKED = 1_000;

    private final ForBundles log;
    private final LedgerState state;
    private final NumbersAnswer numbers;
    private final FactsAnswer facts;
    private final StatementTable table;
    private final FactGateway gateway;
    private final Clock clock;

    StatementMaker(
            ForBundles log,
            LedgerState state,
            NumbersAnswer numbers,
            FactsAnswer facts,
            StatementTable table,
            FactGateway gateway,
            Clock clock) {
        this.log = log;
        this.state = state;
        this.numbers = numbers;
        this.facts = facts;
        this.table = table;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public UUID state(Question question, String reason, String by) {
        switch (question) {
            case Numbers asked -> numbers.check(asked);
            case Facts asked -> facts.check(asked);
        }
        Proven newest = newest();
        UUID id = UUID.randomUUID();
        Statement statement = statement(id, question, reason, by, newest);
        StatementFile file = new StatementFile(log.sign(newest, statement.text()), newest.note(), log.policy(newest));
        AbsenceStated told = new AbsenceStated(
                statement.madeAt(),
                id,
                Texts.beginning(asked(question), LONGEST_ASKED),
                reason,
                statement.events() - 1,
                statement.answer().count(),
                Leaf.digest(statement.text().getBytes(UTF_8)));
        gateway.recordOnce(told.stream(), Draft.ofLedger("absence-" + id, statement.madeAt(), "user:" + by, told));
        table.keep(id, by, statement.madeAt(), file.bytes());
        return id;
    }

    @Override
    public Optional<Stated> find(UUID id, String by) {
        return table.find(id, by).map(content -> StatedReader.read(id, content));
    }

    private Statement statement(UUID id, Question question, String reason, String by, Proven newest) {
        Checkpoint checkpoint = checkpoint(newest);
        long end = newest.epoch().position(checkpoint.tree().size());
        if (end == 0) {
            throw new RefusedException(
                    "Sổ chưa có sự kiện nào được chốt; hãy thử lại sau vài giây. (No event is covered by a checkpoint yet; try again in some seconds.)");
        }
        Answered answered = switch (question) {
            case Numbers asked -> numbers.answer(asked, end);
            case Facts asked -> facts.answer(asked, end);
        };
        return new Statement(
                id.toString(),
                log.ledger().toString(),
                checkpoint.origin(),
                checkpoint.tree(),
                end,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                "user:" + by,
                reason,
                answered.question(),
                answered.answer());
    }

    /**
     * The checkpoint of all that is stored now, or the newest one after some seconds. It is chosen before anything is
     * looked up, so that whatever lies before its end is found.
     */
    private Proven newest() {
        long asked = System.nanoTime();
        long size = state.snapshot().events();
        Optional<Proven> newest = log.newest();
        while ((newest.isEmpty() || end(newest.get()) < size) && System.nanoTime() - asked < PATIENCE.toNanos()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            newest = log.newest();
        }
        return newest.orElseThrow(
                () -> new RefusedException(
                        "Sổ chưa ký điểm chốt nào; hãy thử lại sau vài giây, hoặc xem trang tình trạng. (No checkpoint was signed yet; try again in some seconds, or see the status page.)"));
    }

    private static long end(Proven newest) {
        return newest.epoch().position(newest.point().size());
    }

    private static Checkpoint checkpoint(Proven newest) {
        try {
            return Checkpoint.parse(newest.note().text());
        } catch (MalformedException e) {
            throw new IllegalStateException("what was signed is no checkpoint", e);
        }
    }

    /** For the record, in one line. */
    private static String asked(Question question) {
        return switch (question) {
            case Numbers asked -> "%s; %s %d–%d".formatted(asked.source(), asked.prefix(), asked.from(), asked.to());
            case Facts asked ->
                "%s%s; %s–%s; %s"
                        .formatted(
                                asked.unit(),
                                asked.below() ? " +" : "",
                                asked.from(),
                                asked.to(),
                                String.join(" ", asked.types()));
        };
    }
}
