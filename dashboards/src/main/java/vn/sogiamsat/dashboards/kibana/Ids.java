package vn.sogiamsat.dashboards.kibana;

import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Language;

/** What objects are called: the same for ever, so that a second import takes the place of the first. */
final class Ids {
    static final String DATA_VIEW = "index-pattern";
    static final String DASHBOARD = "dashboard";

    private static final String OURS = "so-giam-sat-";

    private Ids() {}

    static String of(DataView view, Language language) {
        return OURS + "view-" + view.index() + "-" + language.code();
    }

    static String of(Board board, Language language) {
        return dashboard(board.id(), language);
    }

    static String dashboard(String board, Language language) {
        return OURS + board + "-" + language.code();
    }
}
