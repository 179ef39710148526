package vn.sogiamsat.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.PersonalData;

/** Stands in for the keys of persons, which the write side keeps: whose key is destroyed, nothing of theirs opens. */
@Component
public class Seals implements PersonalData {
    private final Set<UUID> destroyed = ConcurrentHashMap.newKeySet();

    public void destroy(PersonId person) {
        destroyed.add(person.value());
    }

    @Override
    public String seal(PersonId person, String plaintext) {
        return "p1:" + person.value() + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(plaintext.getBytes(UTF_8));
    }

    @Override
    public Optional<String> open(String sealed) {
        String[] parts = sealed.split(":", 3);
        return destroyed.contains(UUID.fromString(parts[1]))
                ? Optional.empty()
                : Optional.of(new String(Base64.getUrlDecoder().decode(parts[2]), UTF_8));
    }
}
