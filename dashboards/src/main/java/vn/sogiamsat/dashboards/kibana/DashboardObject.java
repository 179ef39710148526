package vn.sogiamsat.dashboards.kibana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Control;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Panel;

/** Makes a dashboard of one language, all its panels by value. */
public final class DashboardObject {
    private final List<Board> boards;
    private final Language language;

    /** @param boards all there are, for the links between them */
    public DashboardObject(List<Board> boards, Language language) {
        this.boards = List.copyOf(boards);
        this.language = language;
    }

    public SavedObject of(Board board) {
        Map<String, Object> attributes = new LinkedHashMap<>(Map.of(
                "title", "[Sổ Giám Sát] " + board.title().in(language),
                "description", board.purpose().in(language),
                "version", 1,
                "panelsJSON",
                        SortedJson.text(board.panels().stream().map(this::panel).toList()),
                "optionsJSON",
                        SortedJson.text(Map.of(
                                "useMargins", true,
                                "syncColors", true,
                                "syncCursor", true,
                                "syncTooltips", false,
                                "hidePanelTitles", false)),
                "timeRestore", true,
                "timeFrom", board.from(),
                "timeTo", board.to(),
                "refreshInterval", Map.of("pause", true, "value", 60_000)));
        attributes.put(
                "kibanaSavedObjectMeta",
                Map.of(
                        "searchSourceJSON",
                        SortedJson.text(Map.of("query", LensColumn.query(board.only()), "filter", List.of()))));
        if (!board.controls().isEmpty()) {
            attributes.put("controlGroupInput", controls(board));
        }
        return new SavedObject(
                Ids.DASHBOARD, Ids.of(board, language), Versions.DASHBOARD, attributes, references(board));
    }

    private Map<String, Object> panel(Panel panel) {
        Map<String, Object> json = new LinkedHashMap<>(Map.of(
                "version", Versions.PANEL, "gridData", grid(panel.id(), panel.place()), "panelIndex", panel.id()));
        switch (panel) {
            case Panel.Chart chart -> {
                json.put("type", "lens");
                json.put("title", chart.title().in(language));
                json.put("embeddableConfig", new LensPanel(chart, language).config());
            }
            case Panel.Note note -> {
                json.put("type", "visualization");
                json.put("embeddableConfig", OtherPanels.note(note.markdown().in(language)));
            }
            case Panel.Links links -> {
                json.put("type", "links");
                json.put("embeddableConfig", OtherPanels.links(boards, language));
            }
        }
        return json;
    }

    private static Map<String, Object> grid(String id, Panel.Place place) {
        return Map.of("x", place.x(), "y", place.y(), "w", place.width(), "h", place.height(), "i", id);
    }

    private List<SavedObject.Reference> references(Board board) {
        List<SavedObject.Reference> references = new ArrayList<>();
        for (Panel panel : board.panels()) {
            switch (panel) {
                case Panel.Chart chart -> references.addAll(new LensPanel(chart, language).references());
                case Panel.Note note -> {}
                case Panel.Links links ->
                    boards.forEach(each -> references.add(new SavedObject.Reference(
                            Ids.DASHBOARD, Ids.of(each, language), links.id() + ":" + OtherPanels.reference(each))));
            }
        }
        for (Control control : board.controls()) {
            references.add(new SavedObject.Reference(
                    Ids.DATA_VIEW,
                    Ids.of(control.view(), language),
                    "controlGroup_" + control.id() + ":optionsListDataView"));
        }
        return references;
    }

    private Map<String, Object> controls(Board board) {
        Map<String, Object> panels = new LinkedHashMap<>();
        for (Control control : board.controls()) {
            panels.put(control.id(), control(control, panels.size()));
        }
        return Map.of(
                "controlStyle",
                "oneLine",
                "chainingSystem",
                "HIERARCHICAL",
                "ignoreParentSettingsJSON",
                SortedJson.text(Map.of(
                        "ignoreFilters", false,
                        "ignoreQuery", false,
                        "ignoreTimerange", false,
                        "ignoreValidations", false)),
                "panelsJSON",
                SortedJson.text(panels));
    }

    private Map<String, Object> control(Control control, int order) {
        return Map.of(
                "type",
                "optionsListControl",
                "order",
                order,
                "grow",
                true,
                "width",
                "medium",
                "explicitInput",
                Map.of(
                        "id", control.id(),
                        "fieldName", control.field(),
                        "title", control.title().in(language),
                        "searchTechnique", "prefix",
                        "sort", Map.of("by", "_count", "direction", "desc"),
                        "selectedOptions", List.of(),
                        "enhancements", Map.of()));
    }
}
