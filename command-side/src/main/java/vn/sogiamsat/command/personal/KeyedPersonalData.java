package vn.sogiamsat.command.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.PersonalData;

/** Seals and opens texts with AES-256-GCM under the key of the person. */
@Component("personalData")
class KeyedPersonalData implements PersonalData {
    private final PersonKeys keys;

    KeyedPersonalData(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(PersonId person, String plaintext) {
        return switch (keys.ofNewOrKnown(person)) {
            case PersonKey.Destroyed destroyed -> ERASED;
            case PersonKey.Live live -> seal(person, plaintext, live);
        };
    }

    @Override
    public Optional<String> open(String sealed) {
        if (sealed.equals(ERASED)) {
            return Optional.empty();
        }
        SealedText text = SealedText.parse(sealed);
        PersonKey key = keys.find(text.person())
                .orElseThrow(() -> new IllegalStateException("there is no key for person " + text.person()
                        + " although a text is sealed under it: was the database restored without it?"));
        return switch (key) {
            case PersonKey.Destroyed destroyed -> Optional.empty();
            case PersonKey.Live live -> Optional.of(open(text, live));
        };
    }

    private static String seal(PersonId person, String plaintext, PersonKey.Live key) {
        try {
            byte[] ciphertext = key.aead().encrypt(plaintext.getBytes(UTF_8), SealedText.boundTo(person));
            return new SealedText(person, ciphertext).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a text of person " + person, e);
        }
    }

    private static String open(SealedText text, PersonKey.Live key) {
        try {
            return new String(key.aead().decrypt(text.ciphertext(), SealedText.boundTo(text.person())), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text of person " + text.person() + " was altered", e);
        }
    }
}
