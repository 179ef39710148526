package vn.sogiamsat.query.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.FormUploads.Kept;
import vn.sogiamsat.query.security.Accepts;
import vn.sogiamsat.query.security.LatePosts;

/**
 * What was posted to a draft after its clerk's session had ended: shown again after the login, and saved only when the
 * clerk says so. Strangers can fill this, so it is small.
 */
@Component
class Unsaved implements LatePosts {
    private static final Pattern PAGE = Pattern.compile("/record/([0-9a-f-]{36})(/typed)?");
    private static final String ATTRIBUTE = "record-unsaved";
    private static final int MOST = 100;
    private static final int LONGEST = 150_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Cache<UUID, Late> posts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Late(String draft, Posted posted) {}

    @Override
    public Optional<String> keep(HttpServletRequest request) throws IOException {
        Matcher page = PAGE.matcher(Accepts.path(request));
        if (!page.matches() || request.getContentLengthLong() > LONGEST || request.getContentLengthLong() < 0) {
            return Optional.empty();
        }
        Posted posted = Posted.read(request, (upload, content) -> new Kept(null, null));
        UUID id = UUID.randomUUID();
        posts.put(id, new Late(page.group(1), posted));
        request.getSession().setAttribute(ATTRIBUTE, id);
        return Optional.of("/record/" + page.group(1));
    }

    /** What was typed into this draft; null where nothing waits. */
    @Nullable Posted of(UUID draft, HttpSession session) {
        Late late = session.getAttribute(ATTRIBUTE) instanceof UUID id ? posts.getIfPresent(id) : null;
        return late == null || !late.draft().equals(draft.toString()) ? null : late.posted();
    }

    /** It is saved, or a newer page was: it is not shown again. */
    void forget(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof UUID id) {
            posts.invalidate(id);
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
