package vn.sogiamsat.core.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;

/**
 * An inspection begins with a mandate and a scope: units, a period (both days included) and what is looked at.
 *
 * @param content what is looked at, in the words of the mandate; null when it is everything
 */
@EventType(name = "vn.sogiamsat.inspection.opened", vi = "Mở cuộc kiểm tra, giám sát", en = "Inspection opened")
public record InspectionOpened(
        @FromSubject InspectionRef inspection,

        @Label(vi = "Tổ chức đảng được kiểm tra", en = "Units inspected")
        List<UnitId> units,

        @Label(vi = "Nội dung kiểm tra, giám sát", en = "Content") @Nullable @Text(2_000)
        String content,

        @Label(vi = "Thời kỳ từ ngày", en = "Period from") LocalDate periodFrom,
        @Label(vi = "Thời kỳ đến ngày", en = "Period to") LocalDate periodTo,
        @Label(vi = "Quyết định kiểm tra", en = "Mandate") DecidingDocument mandate,
        @Label(vi = "Thành viên đoàn", en = "Members") List<PersonId> members,
        @Label(vi = "Chủ thể kiểm tra", en = "Opened by") UnitId openedBy)
        implements InspectionEvent {
    public InspectionOpened {
        units = List.copyOf(units);
        members = List.copyOf(members);
    }
}
