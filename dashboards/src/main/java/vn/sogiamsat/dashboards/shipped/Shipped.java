package vn.sogiamsat.dashboards.shipped;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.dashboards.kibana.DashboardObject;
import vn.sogiamsat.dashboards.kibana.DataViewObject;
import vn.sogiamsat.dashboards.kibana.SavedObject;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Language;

/** All that comes along. */
public final class Shipped {
    private Shipped() {}

    public static List<DataView> views() {
        return List.of(
                Views.OBLIGATIONS, Views.MEETINGS, Views.AUDIT, Views.ORGANISATION, Views.INTEGRITY, Views.OPERATIONS);
    }

    public static List<Board> boards() {
        return List.of(
                ComplianceBoard.board(),
                AttendanceBoard.board(),
                QualityBoard.board(),
                AuditBoard.board(),
                IntegrityBoard.board());
    }

    /** In an order in which nothing refers to what comes later, but for dashboards to each other. */
    public static List<SavedObject> objects(Language language) {
        List<SavedObject> objects = new ArrayList<>();
        views().forEach(view -> objects.add(DataViewObject.of(view, language)));
        List<Board> boards = boards();
        DashboardObject dashboards = new DashboardObject(boards, language);
        boards.forEach(board -> objects.add(dashboards.of(board)));
        return objects;
    }
}
