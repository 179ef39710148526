package vn.sogiamsat.query.export;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** Makes tables that say what they are: which units, and what was asked, when, and of how much of the ledger. */
@Component
public class Tables {
    /** What the codes of made-up units begin with. */
    private static final String SAMPLE = "MAU";

    private final UnitTree tree;
    private final UnitChoices choices;
    private final ObjectProvider<ProjectionState> projections;
    private final MessageSource messages;
    private final Show show;
    private final Clock clock;

    Tables(
            UnitTree tree,
            UnitChoices choices,
            ObjectProvider<ProjectionState> projections,
            MessageSource messages,
            Show show,
            Clock clock) {
        this.tree = tree;
        this.choices = choices;
        this.projections = projections;
        this.messages = messages;
        this.show = show;
        this.clock = clock;
    }

    /**
     * A table of the units of a filter.
     *
     * @param unit with everything below it; null for all that the user sees
     * @param said what else was asked for
     */
    public Sheet of(
            String title,
            @Nullable UUID unit,
            Scope scope,
            List<Sheet.Said> said,
            List<Column> columns,
            Stream<List<Value>> rows) {
        List<Sheet.Said> lines = new ArrayList<>();
        lines.add(new Sheet.Said(text("export.unit"), unit == null ? text("export.units.all") : named(unit)));
        lines.addAll(said);
        lines.add(new Sheet.Said(text("export.at"), show.second(clock.instant()) + " (Asia/Ho_Chi_Minh)"));
        ProjectionState state = projections.getIfAvailable();
        if (state != null) {
            state.progress().stream()
                    .min(Comparator.comparingLong(ProjectionState.Progress::position))
                    .ifPresent(least ->
                            lines.add(new Sheet.Said(text("export.position"), String.valueOf(least.position()))));
        }
        if (isSample(unit, scope)) {
            lines.add(new Sheet.Said(text("export.sample"), text("export.sample.hint")));
        }
        return new Sheet(title, lines, text("export.end"), columns, rows);
    }

    /** A text of the pages in the reader's language. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String named(UUID unit) {
        UnitTree.Unit known = tree.unit(unit, show.dayOf(clock.instant()));
        return known.name() + " (" + known.code() + ")";
    }

    private boolean isSample(@Nullable UUID unit, Scope scope) {
        Set<UUID> within = choices.within(scope, unit);
        return tree.visible(scope).stream()
                .map(UnitTree.Row::unit)
                .anyMatch(each -> each.code().startsWith(SAMPLE) && (within == null || within.contains(each.id())));
    }
}
