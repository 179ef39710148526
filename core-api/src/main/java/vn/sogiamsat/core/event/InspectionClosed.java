package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;

/** The inspection ends. */
@EventType(name = "vn.sogiamsat.inspection.closed", vi = "Kết thúc cuộc kiểm tra, giám sát", en = "Inspection closed")
public record InspectionClosed(
        @FromSubject InspectionRef inspection,

        @Label(vi = "Ghi chú", en = "Note") @Nullable @Text(2_000)
        String note) implements InspectionEvent {}
