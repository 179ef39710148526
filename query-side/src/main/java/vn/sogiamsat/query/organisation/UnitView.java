package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.person.Persons.Person;

/**
 * One unit as a user sees it on a day.
 *
 * @param name by which it went on the day; the code where no name is known
 * @param level null where nobody has told of its establishment
 * @param state {@code NOT_YET}, {@code STANDING} or {@code ENDED} on the day
 * @param path what stood above it, the highest first; only what the user sees
 * @param aboveHidden whether there was more above it that the user may not see
 * @param footing why it stands where it does; null when it did not stand on the day
 * @param successor the unit it went into; null when it did not
 * @param predecessors what went into it, at whatever time
 * @param membersBelow members on the day with everything below it
 */
public record UnitView(
        LocalDate on,
        UnitDoc doc,
        String name,
        String code,
        @Nullable UnitLevel level,
        String state,
        List<UnitLink> path,
        boolean aboveHidden,
        @Nullable String footing,
        @Nullable UnitLink successor,
        List<UnitLink> predecessors,
        List<UnitLink> children,
        List<Officer> officers,
        List<Member> members,
        long membersBelow,
        List<Superior> superiors) {

    /** A position that was held on the day. */
    public record Officer(Position position, Person person, LocalDate from) {}

    /** @param standing null where it is not one we know */
    public record Member(Person person, @Nullable Standing standing, LocalDate from, boolean exempt) {}

    /** A superior who was assigned to the cell on the day. */
    public record Superior(Person person, LocalDate from) {}
}
