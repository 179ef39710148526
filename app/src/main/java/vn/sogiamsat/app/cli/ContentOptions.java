package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.packages.PackageMaker;

/** What goes into a package. */
final class ContentOptions {
    @Option(
            names = "--number",
            required = true,
            paramLabel = "N",
            description = {
                "Số thứ tự của gói: 1 cho gói đầu tiên, mỗi gói sau tăng một.",
                "The package's number: 1 for the first, one more for each next."
            })
    private long number;

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = {
                "Sự kiện, mỗi dòng một CloudEvent dạng JSON (docs/intake.md).",
                "The events, one CloudEvent in JSON a line (docs/intake.md)."
            })
    private Path events;

    @Option(
            names = "--documents",
            paramLabel = "FOLDER",
            description = {
                "Thư mục có các tài liệu mà sự kiện nhắc đến.",
                "A folder with the documents that events name."
            })
    private @Nullable Path documents;

    @Option(
            names = "--classification",
            paramLabel = "thuong|noi-bo",
            description = {
                "Độ mật của các tài liệu; bắt buộc khi có --documents. Không bao giờ đưa bí mật nhà nước vào gói.",
                "The documents' classification; needed with --documents. Never put a state secret into a package."
            })
    private @Nullable String classification;

    @Option(
            names = "--maker",
            paramLabel = "TEXT",
            defaultValue = "./ledger package make",
            description = {"Ai lập gói.", "Who makes the package."})
    private String maker;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = {"Tệp gói sẽ ghi; không ghi đè.", "The package to write; never written over."})
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills it in, or refuses the command.
    ContentOptions() {}

    PackageMaker.Content content() {
        return new PackageMaker.Content(number, events, documents, classification, maker);
    }

    Path out() {
        return out;
    }
}
