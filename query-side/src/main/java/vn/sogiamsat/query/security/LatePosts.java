package vn.sogiamsat.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Forms whose words are not lost when the session ended before they were sent. */
public interface LatePosts {
    /**
     * Keeps what was posted for whoever signs in next in this browser. Nothing is done with it but to show it again:
     * anybody may have sent it.
     *
     * @return the path of the page that shows it; empty where the form is not one of these
     */
    Optional<String> keep(HttpServletRequest request) throws IOException;
}
