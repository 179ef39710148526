package vn.sogiamsat.projections.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.PersonalData;

/** Seals in the form of the real keys, though not in secret, and forgets persons whose key is destroyed. */
public final class TestKeys implements PersonalData {
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    @Override
    public String seal(PersonId person, String plaintext) {
        return "p1:" + person + ":" + Base64.getUrlEncoder().encodeToString(plaintext.getBytes(UTF_8));
    }

    @Override
    public Optional<String> open(String sealed) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not sealed: " + sealed);
        }
        return destroyed.contains(parts[1])
                ? Optional.empty()
                : Optional.of(new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8));
    }

    public void destroy(PersonId person) {
        destroyed.add(person.toString());
    }
}
