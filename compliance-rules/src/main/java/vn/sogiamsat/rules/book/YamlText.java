package vn.sogiamsat.rules.book;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes nodes of a text in YAML, within bounds, and tells what is no YAML or goes beyond what rulebooks need. */
final class YamlText {
    static final int MOST_CODE_POINTS = 200_000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(MOST_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowNonScalarKeys(true)
            .build();

    private final Report report;

    YamlText(Report report) {
        this.report = report;
    }

    /** The document's root; null where the text has none that may be read, which is told. */
    @Nullable Node root(String text) {
        if (isTooLong(text) || hasUnprintable(text)) {
            return null;
        }
        try {
            // Aliases could make a small text endless, so the events are looked at before anything is composed.
            YamlLimits limits = new YamlLimits(report);
            for (Event event : new Parse(SETTINGS).parseReader(new WholeCharacters(text))) {
                if (!limits.pass(event)) {
                    return null;
                }
            }
            Optional<Node> root = report.isEmpty()
                    ? new Compose(SETTINGS).composeReader(new WholeCharacters(text))
                    : Optional.empty();
            if (root.isEmpty() && report.isEmpty()) {
                report.add(
                        null,
                        Place.START,
                        "Tệp trống; cần một bộ quy tắc.",
                        "The file is empty; a rulebook is needed.");
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            tell(text, e);
        } catch (YamlEngineException e) {
            malformed(Place.START, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library means to tell of a cut-off escape such as "\x at the end of the text, and stumbles over it.
            malformed(Place.START, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private boolean isTooLong(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_CODE_POINTS) {
            return false;
        }
        report.add(
                null,
                Lines.after(text, text.offsetByCodePoints(0, MOST_CODE_POINTS)),
                "Tệp quá dài; dài nhất %,d ký tự.".formatted(MOST_CODE_POINTS).replace(',', '.'),
                "The file is too long; at most %,d characters are read.".formatted(MOST_CODE_POINTS));
        return true;
    }

    private boolean hasUnprintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (!StreamReader.isPrintable(point)) {
                report.add(
                        null,
                        Lines.after(text, i),
                        "Ký tự U+%04X không được có trong YAML; hãy xóa đi.".formatted(point),
                        "The character U+%04X may not stand in YAML; remove it.".formatted(point));
                return true;
            }
        }
        return false;
    }

    private void tell(String text, MarkedYamlEngineException e) {
        Place place = Place.of(e.getProblemMark().or(e::getContextMark));
        int[] line = new Lines(text).line(place.line());
        if (place.column() <= line.length && line[place.column() - 1] == '\t') {
            report.add(
                    null,
                    place,
                    "Có dấu tab ở chỗ thụt dòng; YAML chỉ nhận dấu cách.",
                    "There is a tab in the indentation; YAML takes spaces only.");
        } else {
            String context = e.getContext() == null ? "" : e.getContext() + ", ";
            malformed(place, context + e.getProblem());
        }
    }

    private void malformed(Place place, String english) {
        report.add(
                null,
                place,
                "Sai cú pháp YAML: “%s”. Hãy xem lại dòng này và dòng ngay trước.".formatted(english),
                "This is no YAML: “%s”. Look at this line and the one before.".formatted(english));
    }
}
