package vn.sogiamsat.query.compliance;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The adoption that a person looks at before they confirm it; of several the last. */
final class Waiting {
    private static final String NAME = "adopting";

    private Waiting() {}

    static void put(Adopting typed, HttpSession session) {
        session.setAttribute(NAME, typed);
    }

    static @Nullable Adopting in(HttpSession session) {
        return session.getAttribute(NAME) instanceof Adopting typed ? typed : null;
    }

    static void end(HttpSession session) {
        session.removeAttribute(NAME);
    }
}
