package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.organisation.UnitLink;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.rules.obligation.Status;

/**
 * A committee member in one year, by one rule.
 *
 * @param committee on which they sit, which answers for it
 * @param position on that committee in the year; null where it is not known
 * @param assignments the cells they follow in the year
 * @param attended every meeting of the year, counted or not, by day
 * @param withoutRecord attendances that counted when this was known, but of which no meeting tells any more
 */
record Supervisor(
        ObligationDoc doc,
        Status status,
        RuleText rule,
        UnitTree.Unit committee,
        Persons.Person person,
        @Nullable Position position,
        List<Assigned> assignments,
        List<Attended> attended,
        long withoutRecord,
        Pace pace) {

    /** @param to exclusive; null while it lasts */
    record Assigned(UnitLink cell, LocalDate from, @Nullable LocalDate to) {}

    /** What of one month counts: on site and remote. */
    record Month(int month, long onSite, long remote) {
        public long all() {
            return onSite + remote;
        }
    }

    public UUID id() {
        return doc.obligation().id();
    }

    /** The twelve months of the year. */
    public List<Month> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(
                        month,
                        in(month).filter(each -> !each.isRemote()).count(),
                        in(month).filter(Attended::isRemote).count()))
                .toList();
    }

    public long onSite() {
        return counted().filter(each -> !each.isRemote()).count();
    }

    public long remote() {
        return counted().filter(Attended::isRemote).count();
    }

    /** Was there, and it does not count. */
    public long uncounted() {
        return attended.stream()
                .filter(each -> each.isThere() && (each.worth() == Worth.OWN_CELL || each.worth() == Worth.BY_RULE))
                .count();
    }

    /** The cells in which they were, counted or not, as far as the user may see them. */
    public List<UnitLink> cells() {
        return attended.stream()
                .filter(each -> each.isThere() && each.worth() != Worth.LATER)
                .map(Attended::cell)
                .filter(UnitLink::visible)
                .distinct()
                .toList();
    }

    /** What the user may see of the meetings one by one. */
    public List<Attended> visible() {
        return attended.stream().filter(each -> each.cell().visible()).toList();
    }

    public long hidden() {
        return attended.size() - visible().size();
    }

    private Stream<Attended> counted() {
        return attended.stream().filter(Attended::counts);
    }

    private Stream<Attended> in(int month) {
        return counted().filter(each -> each.day().getMonthValue() == month);
    }
}
