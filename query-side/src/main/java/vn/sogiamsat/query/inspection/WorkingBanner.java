package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page in which inspection its reader works. */
@ControllerAdvice(basePackages = "vn.sogiamsat.query", annotations = Controller.class)
class WorkingBanner {
    private static final Pattern RECORD = Pattern.compile("/(event|obligation)s/([0-9a-f-]{36})");

    /** @param about what a finding noted from this page is tied to, as a query; empty where it is tied to nothing */
    record Banner(Working inspection, String about) {}

    @ModelAttribute("working")
    @Nullable Banner working(HttpServletRequest request) {
        return Working.of(request)
                .map(working -> new Banner(working, about(request)))
                .orElse(null);
    }

    private static String about(HttpServletRequest request) {
        Matcher record = RECORD.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        return record.matches() ? "?" + record.group(1) + "=" + record.group(2) : "";
    }
}
