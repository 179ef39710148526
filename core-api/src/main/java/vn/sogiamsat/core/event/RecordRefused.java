package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.UnitId;

/**
 * A member of the inspection asked for a record outside its scope, and was refused. Who it was stands in the header.
 *
 * @param record its id, or the SHA-256 of a document
 * @param unit of which it is; null when it is of none
 */
@EventType(
        name = "vn.sogiamsat.inspection.record-refused",
        vi = "Từ chối mở hồ sơ ngoài phạm vi",
        en = "Record outside the scope refused",
        external = false)
public record RecordRefused(
        @FromSubject InspectionRef inspection,
        @Label(vi = "Loại hồ sơ", en = "Kind of record") RecordKind kind,
        @Label(vi = "Hồ sơ", en = "Record") String record,
        @Label(vi = "Tổ chức đảng", en = "Unit") @Nullable UnitId unit)
        implements InspectionEvent {}
