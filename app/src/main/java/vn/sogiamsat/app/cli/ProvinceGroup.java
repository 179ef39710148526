package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.province.ProvinceSize;
import vn.sogiamsat.app.terminal.Refusal;

/** How large a province is made up. */
final class ProvinceGroup {
    @Option(
            names = "--province",
            required = true,
            description = {
                "Dựng dữ liệu giả định của cả một tỉnh thay cho mẫu thí điểm; ghi vào FOLDER (mặc định: một thư mục tạm).",
                "Makes up a whole province instead of the pilot; written to FOLDER (default: a temporary one)."
            })
    private boolean province;

    @Option(
            names = "--cells",
            paramLabel = "N",
            defaultValue = "13",
            description = {"Số chi bộ (mặc định: 13).", "Cells (default: 13)."})
    private int cells;

    @Option(
            names = "--members-per-cell",
            paramLabel = "A-B",
            defaultValue = "12-27",
            description = {"Số đảng viên mỗi chi bộ (mặc định: 12-27).", "Members of a cell (default: 12-27)."})
    private String members = "12-27";

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "24",
            description = {"Số tháng (mặc định: 24).", "Months (default: 24)."})
    private int months;

    @Option(
            names = "--start",
            paramLabel = "YYYY-MM",
            defaultValue = "2024-10",
            description = {"Tháng đầu tiên (mặc định: 2024-10).", "The first month (default: 2024-10)."})
    private YearMonth start = YearMonth.of(2024, 10);

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = {
                "Số gốc của ngẫu nhiên; cùng số thì cùng dữ liệu (mặc định: 1).",
                "What chance starts from; the same gives the same (default: 1)."
            })
    private long seed;

    @Option(
            names = "--write-only",
            paramLabel = "DIR",
            description = {"Chỉ ghi vào thư mục này, không gửi.", "Only writes into this folder, sends nothing."})
    private @Nullable Path writeOnly;

    @Nullable Path writeOnly() {
        return writeOnly;
    }

    /** @throws Refusal when no province can be of this size */
    ProvinceSize size() {
        String[] range = members.split("-", -1);
        try {
            int fewest = Integer.parseInt(range[0].strip());
            int most = Integer.parseInt(range[range.length - 1].strip());
            if (range.length <= 2) {
                return new ProvinceSize(cells, fewest, most, start, months, seed);
            }
        } catch (NumberFormatException e) {
            // Told below, as for a range of three numbers.
        }
        throw new Refusal(
                "--members-per-cell: “%s” không phải là một khoảng như 12-27.".formatted(members),
                "--members-per-cell: “%s” is no range such as 12-27.".formatted(members));
    }
}
