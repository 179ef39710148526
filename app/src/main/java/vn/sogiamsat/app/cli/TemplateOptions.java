package vn.sogiamsat.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.search.Template;

/** How the ledger's indices are kept. */
final class TemplateOptions {
    @Option(
            names = "--replicas",
            paramLabel = "N|N-M",
            defaultValue = "0-1",
            description = {
                "Số bản sao, hoặc khoảng theo số máy (mặc định: ${DEFAULT-VALUE}).",
                "Number of copies, or a range that follows the number of nodes (default: ${DEFAULT-VALUE})."
            })
    private String replicas = "0-1";

    @Option(
            names = "--refresh",
            paramLabel = "TIME",
            description = {
                "Bao lâu thì điều mới ghi tìm thấy được, ví dụ 5s.",
                "How soon what is written is found, such as 5s."
            })
    private @Nullable String refresh;

    @Option(
            names = "--tiers",
            split = ",",
            paramLabel = "TIER",
            description = {
                "Tầng dữ liệu ưu tiên, ví dụ data_warm,data_hot.",
                "Preferred data tiers, such as data_warm,data_hot."
            })
    private @Nullable List<String> tiers;

    @Option(
            names = "--forget-after",
            paramLabel = "DAYS",
            description = {
                "Xóa hai chỉ mục vận hành (operations, integrity) sau chừng ấy ngày kể từ khi tạo; không bao giờ xóa góc nhìn.",
                "Removes the two indices about operation (operations, integrity) so many days after they were made; never a view."
            })
    private @Nullable Integer forgetAfter;

    Template template() {
        return new Template(replicas, refresh, tiers, forgetAfter);
    }
}
