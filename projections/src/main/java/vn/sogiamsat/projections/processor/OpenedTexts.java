package vn.sogiamsat.projections.processor;

import java.util.Optional;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.PersonalData;

/** Tells a text that can never be opened from keys that cannot be reached for the moment. */
final class OpenedTexts implements PersonalData {
    private final PersonalData keys;

    OpenedTexts(PersonalData keys) {
        this.keys = keys;
    }

    @Override
    public String seal(PersonId person, String plaintext) {
        throw new UnsupportedOperationException("views seal nothing");
    }

    @Override
    public Optional<String> open(String sealed) {
        try {
            return keys.open(sealed);
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            throw damaged;
        } catch (RuntimeException unreachable) {
            throw new TroubleException(unreachable);
        }
    }
}
