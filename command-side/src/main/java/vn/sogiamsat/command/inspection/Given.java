package vn.sogiamsat.command.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.inspection.Inspection;

/** What the parts of a command must look like; each throws {@link CommandRefused} otherwise. */
@Component
class Given {
    private static final int MOST = 500;

    private final Directory directory;

    Given(Directory directory) {
        this.directory = directory;
    }

    UnitId unit(String code) {
        String stripped = code.strip();
        if (stripped.matches(Subject.CODE) && directory.isKnown(directory.unit(stripped))) {
            return directory.unit(stripped);
        }
        throw new CommandRefused(
                "unknown-unit",
                "Sổ chưa biết tổ chức đảng nào mang mã “" + code
                        + "”; hãy kiểm tra mã. (The ledger knows of no party unit with this code; check it.)");
    }

    /** A unit of the inspection's scope, in the tree of today. */
    UnitId unitWithin(Inspection inspection, String code) {
        UnitId unit = unit(code);
        if (directory.isBelow(unit, inspection.units())) {
            return unit;
        }
        throw Refusal.outside(code);
    }

    List<UnitId> units(List<String> codes) {
        if (codes.isEmpty()) {
            throw new CommandRefused(
                    "bad-units",
                    "Hãy nêu ít nhất một tổ chức đảng được kiểm tra. (Name at least one unit that is inspected.)");
        }
        return some(codes).stream().map(this::unit).distinct().toList();
    }

    static <T> List<T> some(List<T> items) {
        if (items.size() > MOST) {
            throw new CommandRefused(
                    "too-many", "Một danh sách có nhiều nhất 500 mục. (A list has at most 500 entries.)");
        }
        return items;
    }

    static String text(String text, int longest) {
        String stripped = text.replace("\r\n", "\n").strip();
        if (!Texts.isFit(stripped, longest)) {
            throw new CommandRefused(
                    "bad-text",
                    "Hãy nêu nội dung, từ 1 đến %d ký tự. (Say what it is about, in 1 to %d characters.)"
                            .formatted(longest, longest));
        }
        return stripped;
    }

    /** @param text null or blank where nothing was said */
    static @Nullable String optional(@Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : text(text, longest);
    }
}
