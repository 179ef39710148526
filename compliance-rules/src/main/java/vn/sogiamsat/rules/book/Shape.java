package vn.sogiamsat.rules.book;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a node of YAML can be, in words for people. */
enum Shape {
    FIELDS("các trường dạng “tên: giá trị”", "fields as “name: value”"),
    LIST("danh sách", "a list"),
    TEXT("văn bản (có thể đặt trong dấu nháy)", "a text (quotes make one of anything)"),
    INTEGER("số nguyên", "an integer"),
    DECIMAL("số thập phân", "a decimal number"),
    BOOLEAN("true hoặc false", "true or false"),
    NOTHING("giá trị trống", "nothing");

    private final Words words;

    Shape(String vi, String en) {
        this.words = new Words(vi, en);
    }

    Words words() {
        return words;
    }

    static Shape of(Node node) {
        if (node.getNodeType() != NodeType.SCALAR) {
            return node.getNodeType() == NodeType.MAPPING ? FIELDS : LIST;
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT)) {
            return INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? NOTHING : TEXT;
    }
}
