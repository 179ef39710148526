package vn.sogiamsat.command.absence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.store.RawEvent;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;

/** Which units' events count where one unit is asked for. */
@Component
class CountingUnits {
    private static final Set<String> MERGERS =
            Set.of(EventTypes.of(UnitMerged.class).name());

    private final Directory directory;
    private final StoreScan scan;
    private final Marks marks;
    private final FactCodec codec;

    CountingUnits(Directory directory, StoreScan scan, Marks marks, FactCodec codec) {
        this.directory = directory;
        this.scan = scan;
        this.marks = marks;
        this.codec = codec;
    }

    /** @throws RefusedException when the ledger does not know the unit */
    UnitId unit(String code) {
        if (code.matches(Subject.CODE) && directory.isKnown(directory.unit(code))) {
            return directory.unit(code);
        }
        throw new RefusedException("Sổ chưa biết tổ chức đảng nào mang mã “" + code
                + "”; hãy kiểm tra mã. (The ledger knows of no party unit with this code; check it.)");
    }

    /**
     * The unit, all that went into it, and, where asked for, all below any of them in today's tree.
     *
     * @param end the first position that does not count any more
     * @throws RefusedException when they are too many
     */
    Set<UnitId> of(UnitId unit, boolean below, long end) {
        List<UnitMerged> mergers = mergers(end);
        Set<UnitId> units = Set.of(unit);
        for (int before = 0; before < units.size(); ) {
            before = units.size();
            Set<UnitId> so = below ? directory.below(units) : units;
            units = Stream.concat(
                            so.stream(),
                            mergers.stream()
                                    .filter(merged -> so.contains(merged.successor()))
                                    .map(merged -> merged.unit().id()))
                    .collect(Collectors.toSet());
        }
        if (units.size() > AbsenceStatements.MOST_UNITS) {
            throw new RefusedException(
                    "Có hơn %d tổ chức đảng; hãy hỏi từng nhánh. (There are more than %1$d units; ask for one branch after another.)"
                            .formatted(AbsenceStatements.MOST_UNITS));
        }
        return units;
    }

    private List<UnitMerged> mergers(long end) {
        List<RawEvent> told = scan.of(MERGERS, end).toList();
        Set<UUID> withdrawn =
                marks.in(told.stream().map(RawEvent::stream).toList(), end).withdrawn();
        return told.stream()
                .filter(event -> !withdrawn.contains(UUID.fromString(event.eventId())))
                .map(event -> (UnitMerged)
                        codec.fromBytes(event.type(), event.payload()).body())
                .toList();
    }
}
