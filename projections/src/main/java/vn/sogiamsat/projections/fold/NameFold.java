package vn.sogiamsat.projections.fold;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.PersonNameDoc;

/** The document of a person's name: opened from the newest standing enrolment, or a tombstone without any name. */
public final class NameFold {
    private NameFold() {}

    /** Folds a name; a tombstone where the key is destroyed or no enrolment stands. */
    public static PersonNameDoc fold(UUID id, History history, PersonalData data) {
        Optional<MemberEnrolled> enrolled = PersonFold.isErased(history)
                ? Optional.empty()
                : history.latest(MemberEnrolled.class).map(History.Told::body);
        String name = enrolled.flatMap(told -> open(told.name(), data)).orElse(null);
        String code = enrolled.flatMap(told -> open(told.memberCode(), data)).orElse(null);
        return new PersonNameDoc(new PersonNameDoc.PersonPart(id), name, folded(name), code, position(history));
    }

    /** The version of the document: the ledger position of the newest fact that can change what a person is called. */
    public static long position(History history) {
        return history.lines().stream()
                .filter(line -> PersonFold.namesPerson(line.body()))
                .mapToLong(Line::position)
                .max()
                .orElse(-1);
    }

    private static @Nullable String folded(@Nullable String name) {
        return name == null ? null : Folding.fold(name);
    }

    private static Optional<String> open(String sealed, PersonalData data) {
        return sealed.equals(PersonalData.ERASED) ? Optional.empty() : data.open(sealed);
    }
}
