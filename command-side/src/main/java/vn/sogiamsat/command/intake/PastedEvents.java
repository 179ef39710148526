package vn.sogiamsat.command.intake;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.source.SourceRegister;
import vn.sogiamsat.command.web.ProblemException;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerQuery.Reason;
import vn.sogiamsat.core.command.SenderQuery;

/** Says what the door would answer to events that a person pasted into a page. */
@Component
class PastedEvents {
    private final Rehearsal rehearsal;
    private final SourceRegister sources;

    PastedEvents(Rehearsal rehearsal, SourceRegister sources) {
        this.rehearsal = rehearsal;
        this.sources = sources;
    }

    @QueryHandler
    List<SenderQuery.Weighed> weigh(SenderQuery.WeighEvents query) {
        try {
            return rehearsal.weigh(query.json(), sources.principal(query.source())).stream()
                    .map(heard -> heard.foreseen().told(heard.id()))
                    .toList();
        } catch (ProblemException e) {
            return List.of(new SenderQuery.Weighed(
                    null,
                    e.problem().status(),
                    null,
                    List.of(new Reason("", e.problem().code(), e.problem().detail()))));
        } catch (CommandRefused unknown) {
            return List.of();
        }
    }
}
