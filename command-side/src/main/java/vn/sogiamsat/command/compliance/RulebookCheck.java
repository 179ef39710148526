package vn.sogiamsat.command.compliance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.rules.book.Fault;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;

/** A text with a fault would have no effect once it is adopted: it is refused before. */
@Component
class RulebookCheck {
    /** No stream: what is waited for by whoever lets one rulebook stand in the place of others. */
    static final String REPLACING = "rulebooks-replacing-others";

    private static final int MOST_TOLD = 50;

    private final AdoptionReader adoptions;

    RulebookCheck(AdoptionReader adoptions) {
        this.adoptions = adoptions;
    }

    /** @throws CommandRefused when the text is no rulebook of this id; it carries every fault */
    static void requireReadable(RulebookAdopted event) {
        Rulebook book;
        try {
            book = RulebookReader.read(event.rulebook() + ".yaml", event.text());
        } catch (FaultyRulebookException e) {
            throw faulty(e.faults());
        }
        if (!book.id().equals(event.rulebook())) {
            throw new CommandRefused(
                    "other-rulebook",
                    "Toàn văn mang mã “%s”, nhưng được áp dụng dưới mã “%s”; hãy sửa cho khớp. (The text has the id %s, and is adopted as %s; make them the same.)"
                            .formatted(book.id(), event.rulebook(), book.id(), event.rulebook()));
        }
    }

    private static CommandRefused faulty(List<Fault> faults) {
        String told = faults.stream().limit(MOST_TOLD).map(Fault::told).collect(Collectors.joining("\n"));
        return new CommandRefused(
                "faulty-rulebook",
                "Toàn văn bộ quy tắc có %d lỗi; hãy sửa rồi áp dụng lại. (The rulebook's text has %d faults; mend them and adopt it again.)\n%s"
                        .formatted(faults.size(), faults.size(), told),
                faults.stream().map(RulebookCheck::fault).toList());
    }

    private static CommandRefused.Fault fault(Fault fault) {
        return new CommandRefused.Fault(
                fault.file(), fault.rule(), fault.line(), fault.column(), fault.vi(), fault.en());
    }

    /**
     * Rulebooks that replace each other on the same days would all be out of force. Whoever asks must keep others from
     * adopting meanwhile.
     *
     * @throws CommandRefused when those it replaces lead back to it
     */
    void requireNoCircle(RulebookAdopted event) {
        if (closesCircle(event)) {
            throw new CommandRefused(
                    "circular-replaces",
                    "Bộ quy tắc “%s” và các bộ nó thay thế lại thay thế lẫn nhau trong cùng thời gian; hãy bỏ bớt bộ được thay thế. (Rulebook %s and those it replaces replace each other on the same days; leave one out.)"
                            .formatted(event.rulebook(), event.rulebook()));
        }
    }

    /** Whether those it replaces lead back to it. */
    boolean closesCircle(RulebookAdopted event) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(event.replaces());
        while (!open.isEmpty()) {
            String next = open.remove();
            if (next.equals(event.rulebook())) {
                return true;
            }
            if (seen.add(next)) {
                adoptions.standing(next).stream()
                        .filter(other -> overlap(other, event))
                        .forEach(other -> open.addAll(other.replaces()));
            }
        }
        return false;
    }

    private static boolean overlap(RulebookAdopted one, RulebookAdopted other) {
        return (one.inForceTo() == null || other.inForceFrom().isBefore(one.inForceTo()))
                && (other.inForceTo() == null || one.inForceFrom().isBefore(other.inForceTo()));
    }
}
