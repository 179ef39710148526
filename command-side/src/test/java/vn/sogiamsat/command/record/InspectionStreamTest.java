package vn.sogiamsat.command.record;

import static vn.sogiamsat.command.record.GivenStream.inspection;
import static vn.sogiamsat.command.testing.Facts.fact;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.InspectionClosed;
import vn.sogiamsat.core.event.RemedyDue;

class InspectionStreamTest {
    private static final InspectionRef INSPECTION = new InspectionRef(InspectionId.ofCode("KT-07"), "KT-07");

    @Test
    void a_finding_may_come_after_the_end_and_nothing_before_the_beginning_is_refused() {
        Fact closed = closed("c");
        Fact finding = fact(
                "f",
                new FindingNoted(INSPECTION, UnitId.ofCode("A"), "Chậm gửi biên bản", List.of(), null, null, null));
        Fact remedy =
                fact("r", new RemedyDue(INSPECTION, "1", UnitId.ofCode("A"), "Gửi bổ sung", LocalDate.of(2024, 1, 1)));
        inspection().when(closed).expectNoConflict();
        inspection(closed).when(finding, remedy, closed("again")).expectNoConflict();
    }

    private static Fact closed(String id) {
        return fact(id, new InspectionClosed(INSPECTION, null));
    }
}
