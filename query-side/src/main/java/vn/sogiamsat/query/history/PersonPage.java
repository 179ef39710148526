package vn.sogiamsat.query.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.query.event.Wordings;
import vn.sogiamsat.query.organisation.UnitLinks;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;

/** One person: where they belonged, what they held and followed, and everything that was told of them. */
@Controller
class PersonPage {
    private final Persons persons;
    private final UnitLinks links;
    private final Wordings wordings;
    private final Clock clock;
    private final FactCodec codec = new FactCodec();

    PersonPage(Persons persons, UnitLinks links, Wordings wordings, Clock clock) {
        this.persons = persons;
        this.links = links;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping("/persons/{id}")
    String person(@PathVariable UUID id, Viewer viewer, Scope scope, Model model) {
        PersonDoc doc = persons.read(id, scope).orElseThrow(ProblemException::notFound);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Show.HERE);
        List<Told> all = Told.of(doc.facts(), "person-" + id, codec);
        List<Told> history = all.stream().filter(told -> told.mayBeSeen(scope)).toList();
        model.addAttribute("person", persons.find(id));
        model.addAttribute("erased", doc.erased());
        Spells spells = new Spells(links, scope, today);
        model.addAttribute("memberships", spells.memberships(doc));
        model.addAttribute("posts", spells.posts(doc));
        model.addAttribute("assignments", spells.assignments(doc));
        model.addAttribute("exemptions", spells.exemptions(doc));
        model.addAttribute("history", history);
        model.addAttribute("leftOut", all.size() - history.size());
        model.addAttribute(
                "wording", wordings.of(history.stream().map(Told::entry).toList()));
        model.addAttribute("acts", viewer.is(UserRole.ADMINISTRATOR));
        return "person";
    }
}
