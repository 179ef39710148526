package vn.sogiamsat.app.province;

import java.util.List;
import vn.sogiamsat.core.event.UnitLevel;

/**
 * A committee member who follows cells.
 *
 * @param member who they are, in a cell of their own
 * @param level of the committee
 * @param unit the committee's code
 */
record Superior(Member member, UnitLevel level, String unit, List<Cell> follows) {
    Superior {
        follows = List.copyOf(follows);
    }
}
