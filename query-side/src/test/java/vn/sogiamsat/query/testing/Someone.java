package vn.sogiamsat.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.core.view.PersonDoc;

/** Tells of a person the way the organisation index holds them. */
public final class Someone {
    private final String code;
    private final List<PersonDoc.Membership> memberships = new ArrayList<>();
    private final List<PersonDoc.Post> posts = new ArrayList<>();
    private final List<PersonDoc.Assignment> assignments = new ArrayList<>();
    private final List<PersonDoc.Exemption> exemptions = new ArrayList<>();
    private final List<FactLine> facts = new ArrayList<>();
    private String label = "Đảng viên";
    private boolean erased;

    private Someone(String code) {
        this.code = code;
    }

    public static Someone someone(String code) {
        return new Someone(code);
    }

    public static UUID person(String code) {
        return PersonId.ofCode(code).value();
    }

    public Someone labelled(String label) {
        this.label = label;
        return this;
    }

    public Someone memberOf(String unit, LocalDate from, @Nullable LocalDate to) {
        memberships.add(new PersonDoc.Membership(Units.id(unit), Standing.OFFICIAL.code(), from, to));
        return this;
    }

    public Someone holds(Position position, String unit, LocalDate from, @Nullable LocalDate to) {
        posts.add(new PersonDoc.Post(Units.id(unit), position.code(), from, to));
        return this;
    }

    public Someone follows(String cell, LocalDate from, @Nullable LocalDate to) {
        assignments.add(new PersonDoc.Assignment(Units.id(cell), from, to));
        return this;
    }

    public Someone exempt(LocalDate from, @Nullable LocalDate to) {
        exemptions.add(new PersonDoc.Exemption(from, to));
        return this;
    }

    public Someone erased() {
        this.erased = true;
        return this;
    }

    public PersonDoc doc() {
        return new PersonDoc(
                "person",
                new PersonDoc.PersonPart(person(code), label),
                memberships.isEmpty()
                        ? null
                        : new PersonDoc.UnitPart(memberships.getLast().unit()),
                List.copyOf(memberships),
                List.copyOf(posts),
                List.copyOf(assignments),
                List.copyOf(exemptions),
                erased,
                1,
                List.copyOf(facts));
    }
}
