package vn.sogiamsat.command.conformance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.source.SourceRegister;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.ConformanceCommand;
import vn.sogiamsat.core.command.ConformanceCommand.Begun;
import vn.sogiamsat.core.command.SenderQuery;

/** Begins checks, ends them, and shows how they stand. */
@Component
class Checks {
    private final CheckTable table;
    private final Plan plan;
    private final SourceRegister sources;
    private final Clock clock;

    Checks(CheckTable table, Plan plan, SourceRegister sources, Clock clock) {
        this.table = table;
        this.plan = plan;
        this.sources = sources;
        this.clock = clock;
    }

    @CommandHandler
    Begun begin(ConformanceCommand.BeginCheck command) {
        Instant now = clock.instant();
        table.forget(now);
        if (table.of(command.source()).stream().anyMatch(check -> check.verdict() == null)) {
            throw running();
        }
        UUID id = UUID.randomUUID();
        Check check = new Check(
                id,
                command.source(),
                command.by(),
                now,
                plan.of(id, sources.principal(command.source())),
                Memory.EMPTY,
                null);
        if (!table.insert(check)) {
            throw running();
        }
        return new Begun(id);
    }

    private static CommandRefused running() {
        return new CommandRefused(
                "check-running",
                "Nguồn gửi đang có một bài kiểm tra chưa kết thúc; hãy làm tiếp hoặc kết thúc bài ấy trước. (A check of this source is not ended; go on with it, or end it first.)");
    }

    @CommandHandler
    Begun end(ConformanceCommand.EndCheck command) {
        Check check = table.lock(command.check(), command.source())
                .orElseThrow(() ->
                        new CommandRefused("unknown-check", "Không có bài kiểm tra này. (There is no such check.)"));
        if (check.verdict() != null) {
            throw new CommandRefused("check-ended", "Bài kiểm tra đã kết thúc rồi. (The check is ended already.)");
        }
        table.save(check.ended(false, "user:" + command.by(), clock.instant()));
        return new Begun(check.id());
    }

    @QueryHandler
    List<SenderQuery.Check> find(SenderQuery.FindChecks query) {
        table.forget(clock.instant());
        return table.of(query.source()).stream().map(Check::told).toList();
    }

    /** Null when there is no such check of this source. */
    @QueryHandler
    SenderQuery.@Nullable Check read(SenderQuery.ReadCheck query) {
        return table.find(query.check(), query.source()).map(Check::told).orElse(null);
    }
}
