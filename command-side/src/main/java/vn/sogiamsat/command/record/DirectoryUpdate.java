package vn.sogiamsat.command.record;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.core.MeetingId;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingAliasAdded;
import vn.sogiamsat.core.event.PersonAliasAdded;
import vn.sogiamsat.core.event.PersonKeyDestroyed;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitMoved;
import vn.sogiamsat.core.personal.PersonalData;

/** Keeps the directory true to the streams, in the transaction that changes them. */
@Component
class DirectoryUpdate {
    private final Directory directory;
    private final PersonalData personalData;

    DirectoryUpdate(Directory directory, PersonalData personalData) {
        this.directory = directory;
        this.personalData = personalData;
    }

    /** Whether a fact can change what the directory says. */
    static boolean concerns(Event body) {
        return body instanceof UnitEstablished
                || body instanceof UnitMoved
                || body instanceof UnitAliasAdded
                || body instanceof MeetingAliasAdded
                || body instanceof PersonAliasAdded
                || body instanceof PersonKeyDestroyed
                || body instanceof FactWithdrawn;
    }

    void update(MeetingStream meeting) {
        directory.meetingChanged(
                new MeetingId(meeting.uuid()), meeting.aliases().toList());
    }

    void update(UnitStream unit) {
        directory.unitChanged(
                new UnitId(unit.uuid()),
                unit.parents(),
                unit.firstCode(),
                unit.aliases().toList());
    }

    void update(PersonStream person) {
        List<String> codes = person.sealedAliases()
                .map(personalData::open)
                .flatMap(Optional::stream)
                .toList();
        directory.personChanged(new PersonId(person.uuid()), codes);
    }
}
