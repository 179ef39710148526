package vn.sogiamsat.core.event;

import java.time.LocalDate;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/**
 * One of the two sides, the unit of the subject, confirms a handover; it is complete when both have.
 *
 * @param side the side that the unit of the subject is on
 * @param listDigest SHA-256 of the list both sides have before them: of the RFC 8785 JSON of the {@code items} that the
 *     giving side sent with its {@link RecordsHandedOver}
 * @param validFrom the day from which the receiving side answers for the records
 */
@EventType(name = "vn.sogiamsat.unit.handover-confirmed", vi = "Xác nhận bàn giao hồ sơ", en = "Handover confirmed")
public record HandoverConfirmed(
        @FromSubject UnitRef unit,

        @Label(vi = "Tổ chức đảng bên kia", en = "The other unit")
        UnitId counterpart,

        @Label(vi = "Bên xác nhận", en = "Confirming side") HandoverSide side,
        @Label(vi = "Người xác nhận", en = "Confirmed by") PersonId confirmedBy,

        @Label(vi = "Mã băm danh mục", en = "Digest of the list") @Sha256
        String listDigest,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom)
        implements UnitEvent {}
