package vn.sogiamsat.dashboards.kibana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Language;

/** The panels that ask for nothing: notes, and links between the dashboards. */
final class OtherPanels {
    private OtherPanels() {}

    static Map<String, Object> note(String markdown) {
        Map<String, Object> note = new LinkedHashMap<>(Map.of(
                "id", "",
                "title", "",
                "description", "",
                "type", "markdown",
                "params", Map.of("fontSize", 12, "openLinksInNewTab", false, "markdown", markdown),
                "uiState", Map.of(),
                "data",
                        Map.of(
                                "aggs",
                                List.of(),
                                "searchSource",
                                Map.of("query", LensColumn.query(null), "filter", List.of()))));
        return Map.of("savedVis", note, "enhancements", Map.of(), "hidePanelTitles", true);
    }

    static Map<String, Object> links(List<Board> boards, Language language) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (Board board : boards) {
            links.add(Map.of(
                    "id", board.id(),
                    "type", "dashboardLink",
                    "label", board.title().in(language),
                    "order", links.size(),
                    "destinationRefName", reference(board),
                    "options",
                            Map.of(
                                    // Not the filters: another dashboard may read indices without their fields.
                                    "useCurrentFilters", false,
                                    "useCurrentDateRange", false,
                                    "openInNewTab", false)));
        }
        return Map.of(
                "attributes",
                Map.of("title", "", "layout", "horizontal", "links", links),
                "enhancements",
                Map.of(),
                "hidePanelTitles",
                true);
    }

    static String reference(Board board) {
        return "link_" + board.id() + "_dashboard";
    }
}
