package vn.sogiamsat.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.record.Items.Item;
import vn.sogiamsat.query.web.Show;

/** Turns what a clerk typed into what is told to the intake. */
final class Telling {
    private final UUID draft;
    private final Typed typed;
    private final Roster roster;

    Telling(UUID draft, Typed typed, Roster roster) {
        this.draft = draft;
        this.typed = typed;
        this.roster = roster;
    }

    /** What the section tells: nothing where nothing was typed. What is wrong with it is noted in {@link Typed}. */
    List<Item> of(Section section) {
        Items items = new Items(draft, typed.form(), section);
        switch (section) {
            case SCHEDULE -> new Before(this, items).schedule();
            case MOVED -> new Before(this, items).moved();
            case PREPARED -> new Before(this, items).prepared();
            case NOTICE -> new Before(this, items).notice();
            case PAPERS -> new Before(this, items).papers();
            case ROLL -> new During(this, items).roll();
            case COURSE -> new During(this, items).course();
            case SPEECHES -> new During(this, items).speeches();
            case VOTES -> new During(this, items).votes();
            case RESOLUTION -> new After(this, items).resolution();
            case MINUTES -> new After(this, items).minutes();
            case SCORE -> new After(this, items).score();
            case RESULT -> new After(this, items).result();
        }
        return items.all();
    }

    Typed typed() {
        return typed;
    }

    MeetingForm form() {
        return typed.form();
    }

    Roster roster() {
        return roster;
    }

    /** When the meeting begins: as it went, else as scheduled. */
    @Nullable Instant start() {
        Instant went = typed.clock("course.start", day());
        return went == null ? planned() : went;
    }

    /** When it is to begin, as it was put off last. */
    @Nullable Instant planned() {
        Instant moved = typed.moment("moved.start");
        return moved == null ? scheduled() : moved;
    }

    @Nullable Instant scheduled() {
        return typed.moment("schedule.start");
    }

    /** When it ended; when it began while that is not known. */
    @Nullable Instant end() {
        Instant end = typed.clock("course.end", day());
        return end == null ? start() : end;
    }

    /** The day on which it is held: it may have been put off. */
    LocalDate day() {
        Instant planned = planned();
        return planned == null ? form().day() : planned.atZone(Show.HERE).toLocalDate();
    }

    /** The member code of whoever was chosen in a field; null where nobody was. */
    @Nullable String chosen(String field) {
        String id = typed.text(field);
        return id == null ? null : roster.byId(id).map(Roster.Somebody::code).orElse(id);
    }

    /** What people call whoever was chosen in a field. */
    String called(String field) {
        String id = typed.text(field);
        return id == null ? "" : roster.byId(id).map(Roster.Somebody::name).orElse(Objects.requireNonNull(id));
    }

    /** The digest of the uploaded document of a kind; null where there is none. */
    @Nullable String document(String kind) {
        for (int i = typed.form().used("doc") - 1; i >= 0; i--) {
            if (typed.form().get("doc." + i + ".kind").equals(kind)) {
                return typed.text("doc." + i + ".sha256");
            }
        }
        return null;
    }
}
