package vn.sogiamsat.command.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import vn.sogiamsat.command.CommandSide;

/** Which requests are the write side's to answer. */
final class MachineInterface {
    private static final String WRITE_SIDE = CommandSide.class.getPackageName() + ".";

    private MachineInterface() {}

    /** @param handler who was to handle the request; null when nobody was found */
    static boolean answers(HttpServletRequest request, @Nullable Object handler) {
        return handler instanceof HandlerMethod method
                ? method.getBeanType().getName().startsWith(WRITE_SIDE)
                : answers(request, request.getRequestURI());
    }

    static boolean answers(HttpServletRequest request, String uri) {
        String path = uri.substring(request.getContextPath().length());
        return path.startsWith("/api/") && !path.startsWith("/api/views/");
    }
}
