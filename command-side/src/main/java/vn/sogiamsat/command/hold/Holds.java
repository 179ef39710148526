package vn.sogiamsat.command.hold;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.command.CommandRefused;

/**
 * Refuses to destroy what a hold keeps. To be called by the handler of a destruction before it destroys, in the same
 * transaction: see {@link HoldRegister} for why none slips past. In doubt it keeps.
 */
@Component
public class Holds {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final HoldRegister register;
    private final Directory directory;
    private final EventArchive archive;
    private final FactCodec codec;

    Holds(HoldRegister register, Directory directory, EventArchive archive, FactCodec codec) {
        this.register = register;
        this.directory = directory;
        this.archive = archive;
        this.codec = codec;
    }

    /**
     * A person is kept by a hold on any unit to which the ledger ever told that they belonged, where they held a
     * position, or which they followed, if that began before the hold's period ended; that it also ended before the
     * period began does not free them. So is whoever an event of a unit of the hold in its period names, as a guest at
     * a meeting.
     *
     * @throws CommandRefused with a sentence that names the hold
     */
    public void refuseIfKept(PersonId person) {
        Collection<StandingHold> standing = register.lockAndRead().values();
        if (standing.isEmpty()) {
            return;
        }
        List<Held> places = archive.ofStream(person.stream().value(), Held.OF_PERSONS, Held.OF_PERSONS).stream()
                .flatMap(event -> Held.of(codec.fromBytes(event.type(), event.payload())).stream())
                .toList();
        standing.stream()
                .filter(hold -> places.stream()
                        .anyMatch(place -> isWithin(place.units(), hold)
                                && !place.from().isAfter(hold.hold().periodTo())))
                .findFirst()
                .ifPresent(hold -> {
                    throw refusal(hold);
                });
        refuseIfMentioned(person.value().toString(), standing);
    }

    /**
     * A document is kept by a hold if any event of its units and period refers to it.
     *
     * @throws CommandRefused with a sentence that names the hold
     */
    public void refuseIfDocumentKept(String sha256) {
        Collection<StandingHold> standing = register.lockAndRead().values();
        if (!standing.isEmpty()) {
            refuseIfMentioned(sha256, standing);
        }
    }

    private void refuseIfMentioned(String what, Collection<StandingHold> standing) {
        try (Stream<Held> mentions = new Mentions(archive, codec).of(what)) {
            Optional<StandingHold> keeping = mentions.flatMap(mention -> standing.stream()
                            .filter(hold -> isWithin(mention.units(), hold)
                                    && !mention.from().isAfter(hold.hold().periodTo())
                                    && !mention.from().isBefore(hold.hold().periodFrom())))
                    .findFirst();
            keeping.ifPresent(hold -> {
                throw refusal(hold);
            });
        }
    }

    private boolean isWithin(List<UnitId> units, StandingHold hold) {
        List<UnitId> kept = hold.hold().units().stream().map(UnitRef::id).toList();
        return units.stream().anyMatch(unit -> directory.isBelow(unit, kept));
    }

    private static CommandRefused refusal(StandingHold hold) {
        String since = DAY.format(LocalDate.ofInstant(hold.since(), HERE));
        String by = hold.by().startsWith("user:") ? hold.by().substring("user:".length()) : hold.by();
        String number = hold.hold().hold();
        return new CommandRefused(
                "kept-by-hold",
                "Không được hủy: lệnh giữ nguyên hồ sơ %s (%s, do %s đặt ngày %s) đang có hiệu lực. Hãy chấm dứt lệnh giữ trước. (Not destroyed: the legal hold %s, placed by %s on %s, stands; release it first.)"
                        .formatted(number, hold.hold().decision().number(), by, since, number, by, since));
    }
}
