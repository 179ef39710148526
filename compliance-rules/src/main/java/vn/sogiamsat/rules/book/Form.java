package vn.sogiamsat.rules.book;

import java.util.regex.Pattern;
import vn.sogiamsat.core.Subject;

/** The forms that ids and codes have. */
enum Form {
    RULEBOOK(
            "[a-z0-9][a-z0-9.-]{0,63}",
            "mã bộ quy tắc: chữ thường không dấu, chữ số, dấu chấm, gạch nối; dài nhất 64 ký tự, như hd-12-2018",
            "the id of a rulebook: small letters, digits, dots, hyphens; at most 64 characters, such as hd-12-2018"),
    RULE(
            "[A-Za-z][A-Za-z0-9-]{0,31}",
            "mã quy tắc: bắt đầu bằng chữ cái không dấu, rồi chữ, số, gạch nối; dài nhất 32 ký tự, như R05",
            "the id of a rule: a letter, then letters, digits, hyphens; at most 32 characters, such as R05"),
    PARAMETER(
            "[a-z][a-z0-9_]{0,63}",
            "tên tham số: bắt đầu bằng chữ thường không dấu, rồi chữ thường, số, gạch dưới; dài nhất 64 ký tự,"
                    + " như minimum_minutes",
            "the name of a parameter: a small letter, then small letters, digits, underscores; at most 64 characters,"
                    + " such as minimum_minutes"),
    UNIT(Subject.CODE, "mã tổ chức đảng, đúng dạng " + Subject.CODE, "the code of a unit, of the form " + Subject.CODE);

    private final Pattern pattern;
    private final Words words;

    Form(String pattern, String vi, String en) {
        this.pattern = Pattern.compile(pattern);
        this.words = new Words(vi, en);
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    Words words() {
        return words;
    }
}
