package vn.sogiamsat.command.personal;

import com.google.crypto.tink.Aead;

/** What is known of a person's key. A person without one has neither of these. */
sealed interface PersonKey {
    /** The key works. */
    record Live(Aead aead) implements PersonKey {}

    /** The key was destroyed and will never exist again. */
    record Destroyed() implements PersonKey {}
}
