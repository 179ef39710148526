package vn.sogiamsat.rules.book;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A file's text by lines, as YAML and people number them. */
final class Lines {
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private final List<int[]> lines;

    Lines(String text) {
        this.lines = Arrays.stream(BREAK.split(text, -1))
                .map(line -> line.codePoints().toArray())
                .toList();
    }

    /** The code points of a line; empty behind the last. @param line from 1 */
    int[] line(int line) {
        return line <= lines.size() ? lines.get(line - 1) : new int[0];
    }

    /** @param length of a beginning of the text, in UTF-16 units */
    static Place after(String text, int length) {
        String[] before = BREAK.split(text.substring(0, length), -1);
        String last = before[before.length - 1];
        return new Place(before.length, last.codePointCount(0, last.length()) + 1);
    }
}
