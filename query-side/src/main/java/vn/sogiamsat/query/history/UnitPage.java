package vn.sogiamsat.query.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.query.event.Wordings;
import vn.sogiamsat.query.organisation.UnitReading;
import vn.sogiamsat.query.organisation.UnitView;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;

/** One party unit: what it was on a day, and its history. */
@Controller
class UnitPage {
    private final UnitReading units;
    private final Wordings wordings;
    private final Clock clock;
    private final FactCodec codec = new FactCodec();

    UnitPage(UnitReading units, Wordings wordings, Clock clock) {
        this.units = units;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on, Scope scope, Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Show.HERE);
        LocalDate day = on == null ? today : on;
        UnitView view = units.read(id, day, scope);
        List<Told> history = Told.of(view.doc().facts(), "unit-" + id, codec);
        model.addAttribute("on", day);
        model.addAttribute("today", today);
        model.addAttribute("view", view);
        model.addAttribute("history", history);
        model.addAttribute(
                "wording", wordings.of(history.stream().map(Told::entry).toList()));
        return "unit";
    }
}
