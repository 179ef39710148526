package vn.sogiamsat.core.personal;

import java.util.Optional;
import vn.sogiamsat.core.PersonId;

/** Seals and opens personal texts under the key of the person they belong to. */
public interface PersonalData {
    /** What stands in a stored event for a text whose person's key was destroyed before it came. */
    String ERASED = "erased";

    /**
     * Seals a text. The first text of a person makes their key.
     *
     * @return {@code p1:<person uuid>:<base64url of the AES-GCM ciphertext>}, or {@link #ERASED} when the person's key
     *     was destroyed
     */
    String seal(PersonId person, String plaintext);

    /**
     * Opens what {@link #seal} made.
     *
     * @return the text, or empty when the person's key is destroyed
     * @throws IllegalArgumentException when the text is not sealed at all
     */
    Optional<String> open(String sealed);
}
