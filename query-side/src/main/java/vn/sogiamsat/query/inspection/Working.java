package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * The inspection in which a user works: chosen by them, shown on every page, and forgotten with the session.
 *
 * @param code its code
 */
record Working(UUID id, String code) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "vn.sogiamsat.working";

    static Optional<Working> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Working) session.getAttribute(ATTRIBUTE));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
