package vn.sogiamsat.imports.table;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.event.DocumentKind;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/**
 * Documents of meetings: a row is a file that lies in a ZIP beside the table. Its type and size are put in when the
 * file itself is looked at; until then something harmless stands in their place.
 */
final class DocumentsTable implements Table {
    static final String NO_TYPE_YET = "application/octet-stream";

    private static final int SHA256_DIGITS = 64;
    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Words<DocumentKind> KINDS = Words.of(DocumentKind.values())
            .also(DocumentKind.INVITATION, "Thư mời")
            .also(DocumentKind.AGENDA, "Chương trình họp", "Chương trình sinh hoạt")
            .also(DocumentKind.SUPERIOR_DOCUMENT, "Văn bản cấp trên")
            .also(DocumentKind.MINUTES, "Biên bản họp", "Biên bản sinh hoạt")
            .also(DocumentKind.RESOLUTION, "Nghị quyết", "Kết luận")
            .also(DocumentKind.ROLL_CALL, "Điểm danh")
            .also(DocumentKind.OTHER, "Khác");

    static final Column FILE = Column.required(
                    "Tên tệp",
                    "File name",
                    "Tên tệp trong ZIP, cả thư mục nếu có, như 2023-10/bien-ban.pdf.",
                    "Name of the file in the ZIP, with its folder if it is in one.",
                    "bien-ban-2023-10.pdf")
            .or("Tệp", "File");
    static final Column DIGEST = Column.required(
                    "Mã băm SHA-256",
                    "SHA-256",
                    "64 chữ số thập lục phân, như lệnh certutil -hashfile TỆP SHA256 (Windows) hay sha256sum in ra.",
                    "64 hexadecimal digits, as printed by certutil -hashfile FILE SHA256 (Windows) or sha256sum.",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            .or("SHA256", "Mã băm", "Hash");
    private static final Column KIND = Column.required(
                    "Loại tài liệu",
                    "Kind",
                    "Một trong: " + KINDS.vi() + ".",
                    "One of: " + KINDS.en() + ".",
                    DocumentKind.MINUTES.vi())
            .or("Loại");
    private static final Column TITLE = Column.required(
                    "Tên tài liệu",
                    "Title",
                    "Trích yếu hoặc tên gọi; không ghi tên người. Tối đa 300 ký tự.",
                    "What it is called; no names of persons. At most 300 characters.",
                    "Biên bản sinh hoạt thường kỳ tháng 10/2023")
            .or("Trích yếu", "Tiêu đề");
    private static final Column NUMBER = Column.optional(
                    "Số, ký hiệu",
                    "Number",
                    "Đi cùng tên tài liệu trong sổ.",
                    "Stands beside the title in the ledger.",
                    "10-BB/CB")
            .or("Số ký hiệu", "Số văn bản");
    private static final Column ISSUER = Column.optional(
            "Cơ quan ban hành", "Issuer", "Tối đa 100 ký tự.", "At most 100 characters.", "Chi bộ VNPT Văn Yên");
    private static final Column DATED = Column.optional(
                    "Ngày văn bản",
                    "Document date",
                    "Ngày ghi trên tài liệu.",
                    "The date on the document.",
                    "05/10/2023")
            .or("Ngày ban hành");
    private static final Column POSTED = Column.required(
                    "Ngày đăng tải",
                    "Posted on",
                    "Ngày tài liệu được đăng cho đảng viên đọc, dd/MM/yyyy.",
                    "The day on which it was posted for the members to read, dd/MM/yyyy.",
                    "06/10/2023")
            .or("Ngày đăng");
    private static final Column POSTED_AT = Column.optional(
                    "Giờ đăng tải",
                    "Posted at",
                    "Như 08:00; để trống thì chỉ biết ngày: sự kiện mang giờ 00:00.",
                    "Such as 08:00; where blank, only the day is known: the event has the time 00:00.",
                    "")
            .or("Giờ đăng");
    private static final Column POSTED_TO = Column.optional(
                    "Nơi đăng",
                    "Posted to",
                    "Nơi đảng viên đọc, như nhóm Zalo, sổ tay đảng viên.",
                    "Where the members read it.",
                    "")
            .or("Nơi đăng tải");
    private static final Column CLASSIFICATION = Column.optional(
            "Độ mật",
            "Classification",
            "Thường khi để trống, hoặc Nội bộ. Không bao giờ đưa tài liệu mật, tối mật, tuyệt mật lên đây.",
            "Ordinary where blank, or Internal. Never bring a state secret here.",
            Classification.THUONG.vi());
    private static final Column SIGNATURES = Column.optional(
            "Số chữ ký",
            "Signatures",
            "Chỉ với biên bản: điền thì ghi thêm “Lập biên bản”.",
            "Of minutes only: where filled in, “Minutes filed” is recorded, too.",
            "2");

    @Override
    public String code() {
        return "documents";
    }

    @Override
    public Said title() {
        return new Said("Tài liệu (ZIP kèm danh mục)", "Documents (ZIP with a manifest)");
    }

    @Override
    public Said explained() {
        return new Said(
                "Tải lên một tệp ZIP: danh mục theo mẫu này, đặt tên manifest.xlsx hoặc manifest.csv, và các tệp tài liệu. Mỗi dòng là một tài liệu của một buổi sinh hoạt, được giữ trong kho và ghi là “Đăng tải tài liệu”.",
                "Upload one ZIP: the manifest by this template, called manifest.xlsx or manifest.csv, and the files. Each row is a document of a meeting, kept in the vault and recorded as “Document uploaded”.");
    }

    @Override
    public boolean isInArchive() {
        return true;
    }

    @Override
    public List<Column> columns() {
        return Stream.of(
                        List.of(FILE, DIGEST, KIND),
                        Which.COLUMNS,
                        List.of(TITLE, NUMBER, ISSUER, DATED, POSTED, POSTED_AT, POSTED_TO, CLASSIFICATION, SIGNATURES))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        Which which = Which.read(values);
        String file = values.text(FILE, 300).orElse("");
        String digest = digest(values);
        values.attach(new Attached(file, digest, classification(values), values.letters(FILE), values.letters(DIGEST)));
        DocumentKind kind = values.word(KIND, KINDS);
        ObjectNode data = Values.object().put("document", digest);
        data.put("title", title(values)).put("fileName", bare(values, file));
        data.put("mediaType", NO_TYPE_YET).put("size", 0);
        if (kind != null) {
            data.put("kind", kind.code());
        }
        values.text(POSTED_TO, 200).ifPresent(place -> data.put("postedTo", place));
        LocalDate day = values.day(POSTED);
        LocalTime time = values.time(POSTED_AT).orElse(LocalTime.MIDNIGHT);
        String of = which.subject() + "/" + digest;
        List<Told> told = new ArrayList<>();
        told.add(new Told(
                "vn.sogiamsat.meeting.document-uploaded",
                which.subject(),
                Values.at(day, time),
                data,
                "document/" + of));
        values.number(SIGNATURES, 0, 20).ifPresent(signatures -> {
            if (kind != null && kind != DocumentKind.MINUTES) {
                values.wrong(SIGNATURES, "Chỉ điền với biên bản", "only minutes have them here");
            }
            told.add(new Told(
                    "vn.sogiamsat.meeting.minutes-filed",
                    which.subject(),
                    Values.at(day, time),
                    Values.object().put("document", digest).put("signatures", signatures),
                    "minutes/" + which.subject()));
        });
        return told;
    }

    /** Windows prints digests in groups, and some programs in capitals. */
    private static String digest(Values values) {
        return values.text(DIGEST, 200)
                .map(text -> text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT))
                .filter(text -> {
                    boolean isDigest = text.matches("[0-9a-f]{" + SHA256_DIGITS + "}");
                    if (!isDigest) {
                        values.wrong(
                                DIGEST,
                                "Phải là 64 chữ số thập lục phân (0–9, a–f)",
                                "must be 64 hexadecimal digits (0–9, a–f)");
                    }
                    return isDigest;
                })
                .orElse("0".repeat(SHA256_DIGITS));
    }

    private static String classification(Values values) {
        return values.text(CLASSIFICATION, 60)
                .map(text -> Stream.of(Classification.THUONG, Classification.NOI_BO)
                        .filter(word ->
                                Words.of(new Classification[] {word}).find(text).isPresent())
                        .findFirst()
                        .map(Classification::code)
                        .orElseGet(() -> {
                            values.wrong(
                                    CLASSIFICATION,
                                    "Chỉ nhận Thường hoặc Nội bộ; không bao giờ đưa bí mật nhà nước lên đây",
                                    "only Ordinary or Internal; never bring a state secret here");
                            return text;
                        }))
                .orElse(Classification.THUONG.code());
    }

    private static String title(Values values) {
        String beside = Stream.of(
                        values.text(NUMBER, 60).map(number -> "số " + number),
                        values.text(ISSUER, 100),
                        values.optionalDay(DATED).map(SHOWN::format))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return values.text(TITLE, 300).orElse("") + (beside.isEmpty() ? "" : " (" + beside + ")");
    }

    static String bare(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static String bare(Values values, String file) {
        String last = bare(file);
        if (last.codePointCount(0, last.length()) > LONGEST_NAME) {
            values.wrong(FILE, "Tên tệp dài quá 200 ký tự", "the name is longer than 200 characters");
        }
        return last;
    }
}
