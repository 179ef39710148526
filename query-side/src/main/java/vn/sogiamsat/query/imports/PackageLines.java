package vn.sogiamsat.query.imports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.PackageIntake.Judged;
import vn.sogiamsat.imports.packaged.PackageFile;
import vn.sogiamsat.imports.packaged.PackagedEvent;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.query.imports.WeighedLine.Problem;
import vn.sogiamsat.query.imports.WeighedLine.Thing;

/** What people are shown of a package and of its events. */
final class PackageLines {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private PackageLines() {}

    static WeighedLine wrong(PackagedEvent event) {
        return new WeighedLine(
                event.number(),
                LineOutcome.WRONG,
                List.of(),
                event.wrong().stream()
                        .map(each -> new Problem("", each.vi(), each.en()))
                        .toList());
    }

    static WeighedLine answered(PackagedEvent event, Outcome answer) {
        Receipt receipt = answer.receipt();
        Thing thing = new Thing(
                event.type().replaceFirst("\\.v\\d+$", ""),
                event.subject().substring(event.subject().indexOf('/') + 1) + " · " + event.id(),
                receipt == null ? null : receipt.eventId());
        return new WeighedLine(
                event.number(),
                LineOutcome.gravest(List.of(answer)),
                List.of(thing),
                answer.problems().stream()
                        .map(each -> {
                            String where = each.pointer().isEmpty() ? "" : each.pointer() + ": ";
                            return new Problem("", where + each.detail(), where + each.detail());
                        })
                        .toList());
    }

    static Understood understood(PackageFile file, Judged judged) {
        PackageManifest manifest = file.manifest();
        long documents = manifest.files().stream()
                .filter(PackageManifest.Entry::isDocument)
                .count();
        List<Understood.Fact> facts = List.of(
                fact("Nguồn đã ký", "Signed by", judged.title() + " (" + manifest.source() + ")"),
                fact("Khóa ký gói", "Package key", String.valueOf(judged.key())),
                fact("Gói số", "Package number", Long.toString(manifest.number())),
                fact("Lập lúc", "Made at", MOMENT.format(manifest.madeAt())),
                fact("Người lập", "Made by", manifest.maker()),
                fact("Số sự kiện", "Events", Long.toString(file.events())),
                fact("Số tài liệu", "Documents", Long.toString(documents)));
        return Understood.of(facts, warnings(judged));
    }

    private static Understood.Fact fact(String vi, String en, String value) {
        return new Understood.Fact(new Said(vi, en), value);
    }

    private static List<Said> warnings(Judged judged) {
        List<Said> warnings = new ArrayList<>();
        if (!judged.missing().isEmpty()) {
            String numbers = judged.missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
            warnings.add(new Said(
                    "Chưa ai nhập các gói trước đó của nguồn này: số %s. Hãy hỏi nơi gửi; vẫn nhập được gói này."
                            .formatted(numbers),
                    "Nobody has imported these earlier packages of this source: number %s. Ask who sent it; this one can be imported all the same."
                            .formatted(numbers)));
        }
        if (judged.isKnown()) {
            warnings.add(new Said(
                    "Gói này đã được nhập trước đây; điều gì đã có trong sổ thì không thay đổi.",
                    "This package was imported before; what is in the ledger already will not change."));
        }
        return warnings;
    }
}
