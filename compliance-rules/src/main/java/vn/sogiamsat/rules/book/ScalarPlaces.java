package vn.sogiamsat.rules.book;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Where in a file the characters of a scalar's value stand. */
final class ScalarPlaces {
    private final Lines lines;
    private final ScalarNode node;
    private final Place start;
    private final int endLine;
    private final int[] value;
    private final List<Place> places = new ArrayList<>();
    private final StringBuilder rebuilt = new StringBuilder();

    private ScalarPlaces(Lines lines, ScalarNode node) {
        this.lines = lines;
        this.node = node;
        this.start = Place.of(node.getStartMark());
        this.endLine = Place.of(node.getEndMark()).line();
        this.value = node.getValue().codePoints().toArray();
    }

    /**
     * The place of a character; the scalar's start where the way back from its value is not certain.
     *
     * @param line in the value, from 1
     * @param column in that line, in code points, from 0
     */
    static Place of(Lines lines, ScalarNode node, int line, int column) {
        ScalarPlaces places = new ScalarPlaces(lines, node);
        if (!places.walk()) {
            return places.start;
        }
        return places.at(line, column);
    }

    private Place at(int line, int column) {
        int offset = 0;
        for (int passed = 1; passed < line && offset < value.length; offset++) {
            passed += value[offset] == '\n' ? 1 : 0;
        }
        offset += column;
        if (offset < places.size()) {
            return places.get(offset);
        }
        Place last = places.getLast();
        return new Place(last.line(), last.column() + 1);
    }

    private boolean walk() {
        ScalarStyle style = node.getScalarStyle();
        int quote = style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED ? 1 : 0;
        if (style == ScalarStyle.LITERAL) {
            walkLiteral();
        } else if (style == ScalarStyle.FOLDED) {
            walkFolded(start.line() + 1, 1);
        } else if (start.line() == endLine) {
            return walkLine(start.column() + quote, style);
        } else {
            walkFolded(start.line(), start.column() + quote);
        }
        // Blank lines, deeper lines, escapes: where they make the value another one, no place is certain.
        return !places.isEmpty()
                && node.getValue().strip().equals(rebuilt.toString().strip())
                && node.getValue().startsWith(rebuilt.toString().stripTrailing());
    }

    /** One line: a quote or an escape takes more room in the file than in the value. */
    private boolean walkLine(int from, ScalarStyle style) {
        int[] line = lines.line(start.line());
        int column = from;
        while (places.size() < value.length && column <= line.length) {
            places.add(new Place(start.line(), column));
            column += width(line, column - 1, style);
        }
        return !places.isEmpty() && places.size() == value.length;
    }

    private static int width(int[] line, int index, ScalarStyle style) {
        if (style == ScalarStyle.SINGLE_QUOTED && line[index] == '\'') {
            return 2;
        }
        if (style == ScalarStyle.DOUBLE_QUOTED && line[index] == '\\' && index + 1 < line.length) {
            return switch (line[index + 1]) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
        return 1;
    }

    /** Each line of the value is the end of a line of the file. */
    private void walkLiteral() {
        String[] parts = node.getValue().split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            int line = start.line() + 1 + i;
            int indent = lines.line(line).length - parts[i].codePointCount(0, parts[i].length());
            take(line, Math.max(0, indent), lines.line(line).length);
            if (i + 1 < parts.length) {
                put('\n', new Place(line, lines.line(line).length + 1));
            }
        }
    }

    /** Lines without their surrounding spaces are joined by one space. */
    private void walkFolded(int first, int column) {
        for (int line = first; line <= endLine && places.size() < value.length; line++) {
            int[] points = lines.line(line);
            int from = line == first ? Math.min(column - 1, points.length) : 0;
            int to = points.length;
            while (from < to && points[from] == ' ') {
                from++;
            }
            while (to > from && points[to - 1] == ' ') {
                to--;
            }
            if (line != first) {
                put(' ', new Place(line, from + 1));
            }
            take(line, from, Math.min(to, from + value.length - places.size()));
        }
    }

    private void take(int line, int from, int to) {
        int[] points = lines.line(line);
        for (int i = from; i < to; i++) {
            put(points[i], new Place(line, i + 1));
        }
    }

    private void put(int point, Place place) {
        places.add(place);
        rebuilt.appendCodePoint(point);
    }
}
