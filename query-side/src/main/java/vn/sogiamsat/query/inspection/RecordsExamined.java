package vn.sogiamsat.query.inspection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.InspectionCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.security.ScopeResolver;
import vn.sogiamsat.query.security.Viewer;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome;
import vn.sogiamsat.query.write.WriteSide;

/**
 * Puts on record what a member of an inspection opens while working in it, before it is shown: what cannot be recorded
 * is not shown. What lies outside the inspection's scope is recorded as refused, and refused. One gate for all pages,
 * so that none of them can forget it.
 */
@Component
class RecordsExamined implements HandlerInterceptor, WebMvcConfigurer {
    private static final Map<String, RecordKind> PAGES = Map.of(
            "meetings", RecordKind.MEETING,
            "obligations", RecordKind.OBLIGATION,
            "events", RecordKind.EVENT,
            "documents", RecordKind.DOCUMENT,
            "persons", RecordKind.PERSON,
            "supervisors", RecordKind.PERSON,
            "units", RecordKind.UNIT,
            "cells", RecordKind.UNIT);

    private final Inspections inspections;
    private final InspectionScope within;
    private final RecordPlaces places;
    private final ScopeResolver scopes;
    private final WriteSide writeSide;

    RecordsExamined(
            Inspections inspections,
            InspectionScope within,
            RecordPlaces places,
            ScopeResolver scopes,
            WriteSide writeSide) {
        this.inspections = inspections;
        this.within = within;
        this.places = places;
        this.scopes = scopes;
        this.writeSide = writeSide;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/meetings/*/**",
                        "/obligations/*/**",
                        "/events/*/**",
                        "/documents/*",
                        "/persons/*/**",
                        "/supervisors/*/**",
                        "/units/*/**",
                        "/compliance/cells/*/**",
                        "/api/views/meetings/*",
                        "/api/views/events/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Optional<Working> working = Working.of(request);
        Viewer viewer = viewer();
        if (working.isEmpty() || viewer == null) {
            return true;
        }
        Asked asked = asked(request);
        if (asked == null) {
            return true;
        }
        Scope scope = scopes.of(viewer);
        Optional<RecordPlace> place = places.find(asked.kind(), asked.id(), scope);
        Optional<Read> read = inspections.find(working.get().id());
        if (place.isPresent() && read.isPresent() && !isOfInspection(asked, read.get())) {
            examine(asked, place.get(), read.get(), viewer);
        }
        return true;
    }

    /**
     * @param id where to look for its place
     * @param record what is recorded of it
     */
    private record Asked(RecordKind kind, UUID id, String record) {}

    private void examine(Asked asked, RecordPlace place, Read read, Viewer viewer) {
        Optional<UUID> unit = within.unitWithin(read, place);
        InspectionCommand command = unit.<InspectionCommand>map(id -> new InspectionCommand.OpenRecord(
                        read.code(), asked.kind(), asked.record(), new UnitId(id), viewer.login()))
                .orElseGet(() -> new InspectionCommand.RefuseRecord(
                        read.code(),
                        asked.kind(),
                        asked.record(),
                        place.units().isEmpty()
                                ? null
                                : new UnitId(place.units().getFirst()),
                        viewer.login()));
        if (writeSide.send(command, Receipt.class) instanceof Outcome.Refused<Receipt> refused) {
            throw ProblemException.forbidden("not-examined", read.code(), refused.message());
        }
        if (unit.isEmpty()) {
            throw ProblemException.forbidden("outside-inspection", read.code());
        }
    }

    /** Its own events are its file, not what it examines. */
    private static boolean isOfInspection(Asked asked, Read read) {
        return asked.kind() == RecordKind.EVENT
                && read.entries().stream().anyMatch(entry -> entry.id().equals(asked.id()));
    }

    /** Null where the address names nothing that could be there. */
    private static @Nullable Asked asked(HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String page = pattern.substring(0, Math.max(0, pattern.indexOf("/{")));
        RecordKind kind = PAGES.get(page.substring(page.lastIndexOf('/') + 1));
        if (kind == null
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)) {
            return null;
        }
        try {
            if (kind == RecordKind.DOCUMENT) {
                String sha256 = String.valueOf(variables.get("sha256"));
                UUID event = UUID.fromString(Objects.requireNonNullElse(request.getParameter("event"), ""));
                return sha256.matches("[0-9a-f]{64}") ? new Asked(kind, event, sha256) : null;
            }
            Object id = Objects.requireNonNullElseGet(
                    (Object) variables.get("id"),
                    () -> Objects.requireNonNullElse(
                            (Object) variables.get("unit"), String.valueOf(variables.get("person"))));
            UUID record = UUID.fromString(id.toString());
            return new Asked(kind, record, record.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Viewer viewer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
    }
}
