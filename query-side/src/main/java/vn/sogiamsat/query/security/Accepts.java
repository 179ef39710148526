package vn.sogiamsat.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Whether a request comes from a person's browser or from a program. */
public final class Accepts {
    private Accepts() {}

    /** True when HTML is named among what is accepted, before any JSON; never for {@code /api/}. */
    public static boolean html(HttpServletRequest request) {
        if (path(request).startsWith("/api/") || path(request).startsWith("/v3/")) {
            return false;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .filter(type -> type.includes(MediaType.TEXT_HTML)
                            || type.isCompatibleWith(MediaType.APPLICATION_XHTML_XML)
                            || type.getSubtype().endsWith("json"))
                    .findFirst()
                    .map(type -> !type.getSubtype().endsWith("json") && !type.isWildcardType())
                    .orElse(false);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** The path that was asked for, also while an error is being shown. */
    public static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String path ? path : request.getRequestURI();
    }
}
