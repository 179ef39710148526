package vn.sogiamsat.app.province;

import java.time.LocalDate;
import vn.sogiamsat.app.province.Telling.Data;

/** Documents that decide something. All are made up. */
final class Decisions {
    private Decisions() {}

    static Data of(String kind, int number, LocalDate day) {
        return Data.of()
                .with("number", "%d-%s/MAU".formatted(number, kind))
                .with("issuer", "Cấp ủy (dữ liệu mẫu)")
                .with("date", day);
    }
}
