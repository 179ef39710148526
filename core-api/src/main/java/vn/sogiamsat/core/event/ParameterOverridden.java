package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitRef;

/**
 * For a unit, a parameter of a rulebook has another value than the rulebook gives it.
 *
 * @param parameter its name in the rulebook
 * @param value as it would stand in the rulebook; whether it fits the parameter is not judged here
 */
@EventType(
        name = "vn.sogiamsat.rulebook.parameter-overridden",
        vi = "Điều chỉnh tham số",
        en = "Parameter overridden",
        external = false)
public record ParameterOverridden(
        @FromSubject String rulebook,
        @Label(vi = "Tham số", en = "Parameter") @Code String parameter,
        @Label(vi = "Giá trị", en = "Value") @Text(100) String value,
        @Label(vi = "Tổ chức đảng", en = "Unit") UnitRef unit,

        @Label(vi = "Có hiệu lực từ ngày", en = "Valid from")
        LocalDate validFrom,

        @Label(vi = "Có hiệu lực đến hết trước ngày", en = "Valid until (exclusive)") @Nullable LocalDate validTo,

        @Label(vi = "Văn bản quyết định", en = "Deciding document")
        DecidingDocument decision)
        implements RulebookEvent {}
