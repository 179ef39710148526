package vn.sogiamsat.core.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.PersonalData;

/** Seals in the real form, {@code p1:<person>:<base64url>}, but with no key: for tests that need no secrecy. */
public final class ReversibleSeals implements PersonalData {
    @Override
    public String seal(PersonId person, String plaintext) {
        return "p1:" + person + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(plaintext.getBytes(UTF_8));
    }

    @Override
    public Optional<String> open(String sealed) {
        if (!sealed.startsWith("p1:")) {
            throw new IllegalArgumentException("not sealed: " + sealed);
        }
        return Optional.of(
                new String(Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf(':') + 1)), UTF_8));
    }
}
