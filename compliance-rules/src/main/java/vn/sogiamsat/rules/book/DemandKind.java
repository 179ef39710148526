package vn.sogiamsat.rules.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The four kinds of demands, by the field that a rule has one of. */
enum DemandKind {
    CHECK(SubjectKind.MEETING),
    DEADLINE(SubjectKind.MEETING, SubjectKind.DIRECTION, SubjectKind.MERGED_UNIT, SubjectKind.REMEDY),
    COUNT(SubjectKind.CELL, SubjectKind.SUPERIOR),
    STREAK(SubjectKind.MEMBER);

    private final List<SubjectKind> subjects;

    DemandKind(SubjectKind... subjects) {
        this.subjects = List.of(subjects);
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean suits(SubjectKind subject) {
        return subjects.contains(subject);
    }

    String subjects() {
        return subjects.stream().map(SubjectKind::code).collect(Collectors.joining(", "));
    }

    static List<String> fields() {
        return Arrays.stream(values()).map(DemandKind::field).toList();
    }
}
