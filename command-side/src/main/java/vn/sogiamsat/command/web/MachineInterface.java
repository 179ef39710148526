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
        if (handler instanceof HandlerMethod method) {
            return method.getBeanType().getName().startsWith(WRITE_SIDE);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") && !path.startsWith("/api/views/");
    }
}
