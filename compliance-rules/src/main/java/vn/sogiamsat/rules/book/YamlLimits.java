package vn.sogiamsat.rules.book;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Refuses what YAML can do and rulebooks do not need. For one pass over one text. */
final class YamlLimits {
    static final int MOST_LEVELS = 12;

    private final Report report;
    private int documents;
    private int levels;

    YamlLimits(Report report) {
        this.report = report;
    }

    /** Whether to read on; what is refused is told. */
    boolean pass(Event event) {
        if (event instanceof AliasEvent) {
            tell(
                    event,
                    "Không dùng tham chiếu (*) được ở đây; hãy viết lại nội dung.",
                    "Aliases (*) are not read here; write the content out.");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            tell(event, "Không dùng tên neo (&) được ở đây; hãy xóa đi.", "Anchors (&) are not read here; remove it.");
        }
        if (tag(event).isPresent()) {
            tell(event, "Không dùng nhãn kiểu (!) được ở đây; hãy xóa đi.", "Tags (!) are not read here; remove it.");
        }
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            tell(
                    event,
                    "Mỗi tệp chỉ có một bộ quy tắc; hãy tách phần sau “---” ra tệp khác.",
                    "A file has one rulebook; put what follows “---” into another file.");
            return false;
        }
        if (event instanceof CollectionEndEvent) {
            levels--;
        }
        if (event instanceof CollectionStartEvent && ++levels > MOST_LEVELS) {
            tell(
                    event,
                    "Lồng nhau quá sâu; nhiều nhất %d cấp.".formatted(MOST_LEVELS),
                    "Nested too deeply; at most %d levels are read.".formatted(MOST_LEVELS));
            return false;
        }
        return true;
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private void tell(Event event, String vi, String en) {
        report.add(null, Place.of(event.getStartMark()), vi, en);
    }
}
