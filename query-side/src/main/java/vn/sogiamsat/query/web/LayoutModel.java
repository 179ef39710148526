package vn.sogiamsat.query.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.sogiamsat.query.security.Accepts;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.user.UserRole;

/** What the layout of every page needs: who is signed in, and where in the house the page is. */
@ControllerAdvice(basePackages = "vn.sogiamsat.query", annotations = Controller.class)
class LayoutModel {

    /**
     * One entry of the menu.
     *
     * @param audience who has any use for it
     */
    record Entry(String path, String message, Predicate<Viewer> audience, boolean current) {}

    private static final Predicate<Viewer> EVERYBODY = viewer -> true;

    /** All but those who only keep sources. */
    private static final Predicate<Viewer> SEES_UNITS =
            viewer -> !viewer.units().isEmpty();

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/meetings", "nav.meetings", SEES_UNITS, false),
            new Entry("/record", "nav.record", anyOf(UserRole.CLERK, UserRole.ADMINISTRATOR), false),
            new Entry("/organisation", "nav.organisation", SEES_UNITS, false),
            new Entry("/compliance", "nav.compliance", SEES_UNITS, false),
            new Entry("/inspections", "nav.inspections", SEES_UNITS, false),
            new Entry("/audit", "nav.audit", SEES_UNITS, false),
            new Entry(
                    "/quarantine",
                    "nav.quarantine",
                    anyOf(UserRole.INSPECTOR, UserRole.CLERK, UserRole.ADMINISTRATOR),
                    false),
            new Entry("/sources", "nav.sources", anyOf(UserRole.ADMINISTRATOR), false),
            new Entry(
                    "/senders",
                    "nav.senders",
                    viewer -> viewer.isKeeper() && !viewer.is(UserRole.ADMINISTRATOR),
                    false),
            new Entry("/integrity", "nav.integrity", anyOf(UserRole.INSPECTOR, UserRole.ADMINISTRATOR), false),
            new Entry("/status", "nav.status", EVERYBODY, false));

    private static Predicate<Viewer> anyOf(UserRole... roles) {
        return viewer -> viewer.isAnyOf(roles);
    }

    /** Pages that have no entry of their own, by the entry they are a part of. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "/compliance", List.of("/obligations", "/rulebooks", "/supervisors"),
            "/record", List.of("/imports"),
            "/inspections", List.of("/holds"),
            "/sources", List.of("/senders"));

    private final Show show;

    LayoutModel(Show show) {
        this.show = show;
    }

    /** Templates may not name beans where an address stands; the model they may. */
    @ModelAttribute("show")
    Show show() {
        return show;
    }

    @ModelAttribute("viewer")
    @Nullable Viewer viewer(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }

    @ModelAttribute("menu")
    List<Entry> menu(HttpServletRequest request, @Nullable Authentication authentication) {
        String path = Accepts.path(request);
        Viewer viewer = viewer(authentication);
        return ENTRIES.stream()
                .filter(entry -> viewer != null && entry.audience().test(viewer))
                .map(entry -> new Entry(
                        entry.path(),
                        entry.message(),
                        entry.audience(),
                        isWithin(path, entry.path())
                                || PARTS.getOrDefault(entry.path(), List.of()).stream()
                                        .anyMatch(part -> isWithin(path, part))))
                .toList();
    }

    private static boolean isWithin(String path, String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    /** An error page has no address of its own at which its language could be switched. */
    @ModelAttribute("switchable")
    boolean switchable(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                && request.getMethod().equals("GET");
    }
}
