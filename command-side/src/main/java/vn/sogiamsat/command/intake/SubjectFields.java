package vn.sogiamsat.command.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.record.ClaimKey;
import vn.sogiamsat.command.record.Claims;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MemberEnrolled;

/** The components of an event's record that come from the CloudEvent's subject. */
final class SubjectFields {
    private SubjectFields() {}

    static Map<String, Object> of(
            EventTypes.Descriptor type, Subject subject, Envelope envelope, Directory directory, Claims claims) {
        if (type.record() == FactWithdrawn.class) {
            return ofWithdrawal(subject, envelope, directory, claims);
        }
        return switch (subject) {
            case Subject.Meeting meeting -> Map.of("meeting", directory.meeting(meeting));
            case Subject.Unit unit -> Map.of("unit", directory.unitRef(unit.code()));
            case Subject.Person person -> ofPerson(type, person, directory);
            case Subject.Inspection inspection ->
                Map.of("inspection", new InspectionRef(inspection.id(), inspection.code()));
        };
    }

    static StreamId stream(Subject subject, Directory directory) {
        return switch (subject) {
            case Subject.Meeting meeting -> directory.meeting(meeting).id().stream();
            case Subject.Unit unit -> directory.unit(unit.code()).stream();
            case Subject.Person person -> directory.person(person.code()).stream();
            case Subject.Inspection inspection -> inspection.id().stream();
        };
    }

    private static Map<String, Object> ofPerson(
            EventTypes.Descriptor type, Subject.Person person, Directory directory) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("person", directory.person(person.code()));
        if (type.record() == MemberEnrolled.class) {
            fields.put("memberCode", person.code());
        }
        return fields;
    }

    /** A sender names a fact by its own id of it; so it can withdraw only its own. */
    private static Map<String, Object> ofWithdrawal(
            Subject subject, Envelope envelope, Directory directory, Claims claims) {
        String withdrawn = Objects.requireNonNull(envelope.data())
                .required(FactWithdrawn.SENDERS_ID)
                .asString();
        // The subject may have got another name since: the fact lies where it was told.
        StreamId told = own(subject);
        StreamId stream = Storable.isStorable(withdrawn)
                ? claims.find(new ClaimKey(envelope.source(), withdrawn))
                        .map(claim -> claim.receipt().stream())
                        .filter(told.value()::equals)
                        .map(StreamId::new)
                        .orElseGet(() -> stream(subject, directory))
                : stream(subject, directory);
        return Map.of("stream", stream, "eventId", EventIds.of(envelope.source(), withdrawn));
    }

    /** The stream of a subject that has no other names. */
    private static StreamId own(Subject subject) {
        return switch (subject) {
            case Subject.Meeting meeting -> meeting.id().stream();
            case Subject.Unit unit -> unit.id().stream();
            case Subject.Person person -> person.id().stream();
            case Subject.Inspection inspection -> inspection.id().stream();
        };
    }
}
