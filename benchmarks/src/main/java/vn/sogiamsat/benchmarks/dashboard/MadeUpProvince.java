package vn.sogiamsat.benchmarks.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.view.UnitDoc;

/** A province of districts, each of grassroots bodies with some fourteen cells each. */
final class MadeUpProvince {
    private static final int CELLS_OF_A_BODY = 14;
    private static final int BODIES_OF_A_DISTRICT = 15;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final List<UnitDoc> units = new ArrayList<>();
    private final List<UUID> cells = new ArrayList<>();

    MadeUpProvince(int howMany) {
        UUID province = unit("T", "Đảng bộ tỉnh mẫu", "PROVINCE", null);
        UUID district = province;
        UUID body = province;
        for (int cell = 0; cell < howMany; cell++) {
            int number = cell / CELLS_OF_A_BODY;
            if (cell % (CELLS_OF_A_BODY * BODIES_OF_A_DISTRICT) == 0) {
                int of = number / BODIES_OF_A_DISTRICT + 1;
                district = unit("T-H" + of, "Đảng bộ mẫu " + of, "UPPER", province);
            }
            if (cell % CELLS_OF_A_BODY == 0) {
                body = unit("T-C" + (number + 1), "Đảng bộ cơ sở mẫu " + (number + 1), "GRASSROOTS", district);
            }
            cells.add(unit("T-CB" + (cell + 1), "Chi bộ mẫu " + (cell + 1), "CELL", body));
        }
    }

    List<UnitDoc> units() {
        return units;
    }

    List<UUID> cells() {
        return cells;
    }

    static UUID province() {
        return UnitId.ofCode("T").value();
    }

    static UUID district() {
        return UnitId.ofCode("T-H1").value();
    }

    static UUID cell() {
        return UnitId.ofCode("T-CB1").value();
    }

    private UUID unit(String code, String name, String level, @Nullable UUID above) {
        UUID id = UnitId.ofCode(code).value();
        units.add(new UnitDoc(
                "unit",
                new UnitDoc.UnitPart(id, code, List.of(name), List.of(name), level),
                List.of(new UnitDoc.Named(name, EVER, null)),
                List.of(new UnitDoc.Coded(code, EVER, null)),
                List.of(new UnitDoc.Parent(above, EVER, null, 1)),
                EVER,
                null,
                null,
                1,
                List.of()));
        return id;
    }
}
