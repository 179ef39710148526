package vn.sogiamsat.core.event;

import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * A member of the inspection opened a record of its scope, in this ledger. Who it was stands in the header.
 *
 * @param record its id, or the SHA-256 of a document
 */
@EventType(name = "vn.sogiamsat.inspection.record-opened", vi = "Mở xem hồ sơ", en = "Record opened", external = false)
public record RecordOpened(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Loại hồ sơ", en = "Kind of record") RecordKind kind,
        @Label(vi = "Hồ sơ", en = "Record") String record,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitId unit)
        implements InspectionEvent {}
