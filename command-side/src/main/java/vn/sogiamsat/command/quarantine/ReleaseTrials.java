package vn.sogiamsat.command.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.intake.Rehearsal;
import vn.sogiamsat.command.source.SourceRegister;
import vn.sogiamsat.command.vault.QuarantineContent;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerQuery.Quarantined;
import vn.sogiamsat.core.command.LedgerQuery.Reason;
import vn.sogiamsat.core.command.SenderQuery;

/** Says what would come of releasing submissions, and releases none. */
@Component
class ReleaseTrials {
    private final QuarantineTable table;
    private final QuarantineContent content;
    private final Rehearsal rehearsal;
    private final SourceRegister sources;

    ReleaseTrials(QuarantineTable table, QuarantineContent content, Rehearsal rehearsal, SourceRegister sources) {
        this.table = table;
        this.content = content;
        this.rehearsal = rehearsal;
        this.sources = sources;
    }

    @QueryHandler
    List<SenderQuery.Weighed> weigh(SenderQuery.WeighReleases query) {
        return query.trials().stream().map(this::weighed).toList();
    }

    private SenderQuery.Weighed weighed(SenderQuery.Trial trial) {
        Optional<Quarantined> found =
                table.find(trial.reference()).filter(each -> each.state().equals("open"));
        Optional<String> event = trial.corrected() == null
                ? content.read(trial.reference()).map(bytes -> new String(bytes, UTF_8))
                : Optional.of(trial.corrected());
        if (found.isEmpty() || event.isEmpty()) {
            return refused(
                    null,
                    "already-resolved",
                    "Bản gửi này không còn chờ trong cách ly. (This submission no longer waits in quarantine.)");
        }
        return weighed(found.get(), event.get());
    }

    private SenderQuery.Weighed weighed(Quarantined found, String event) {
        try {
            List<Rehearsal.Heard> heard = rehearsal.weigh(event, sources.principal(found.source()));
            if (heard.size() != 1) {
                return refused(
                        found.sourceId(),
                        "not-a-cloudevent",
                        "Một bản gửi là một CloudEvent. (A submission is one CloudEvent.)");
            }
            String id = heard.getFirst().id();
            return id == null || id.equals(found.sourceId())
                    ? heard.getFirst().foreseen().told(found.sourceId())
                    : refused(
                            found.sourceId(),
                            "identity-changed",
                            "Không được đổi source và id khi sửa. (A correction may not change source and id.)");
        } catch (ProblemException e) {
            return refused(found.sourceId(), e.problem().code(), e.problem().detail());
        } catch (CommandRefused e) {
            return refused(found.sourceId(), e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static SenderQuery.Weighed refused(@Nullable String id, String code, String detail) {
        return new SenderQuery.Weighed(id, 400, null, List.of(new Reason("", code, detail)));
    }
}
