package vn.sogiamsat.dashboards.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard.
 *
 * @param id without the language
 * @param only which documents all its panels are about; null where each says it for itself
 * @param from when its period begins, unless another is chosen, such as {@code now/y}
 */
public record Board(
        String id,
        Text title,
        Text purpose,
        @Nullable Condition only,
        String from,
        String to,
        List<Control> controls,
        List<Panel> panels) {
    public Board {
        controls = List.copyOf(controls);
        panels = List.copyOf(panels);
    }

    public Stream<Panel.Chart> charts() {
        return panels.stream().filter(Panel.Chart.class::isInstance).map(Panel.Chart.class::cast);
    }
}
