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
 * @param rules ids of the rules that are looked at; null where all are, or nobody told
 * @param lead login of who leads it in this ledger; null where it is not conducted here
 * @param team logins of all who work on it here, the lead included; null likewise
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
        @Label(vi = "Chủ thể kiểm tra", en = "Opened by") UnitId openedBy,

        @Label(vi = "Quy tắc được xem xét", en = "Rules") @Nullable List<String> rules,

        @Label(vi = "Trưởng đoàn (tài khoản)", en = "Lead (login)") @Nullable @Code
        String lead,

        @Label(vi = "Đoàn kiểm tra (tài khoản)", en = "Team (logins)") @Nullable List<String> team)
        implements InspectionEvent {
    public InspectionOpened {
        units = List.copyOf(units);
        members = List.copyOf(members);
        rules = rules == null ? null : List.copyOf(rules);
        team = team == null ? null : List.copyOf(team);
    }
}
