package vn.sogiamsat.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.log.MalformedException;

/** Collects what is wrong. */
final class Findings {
    private final List<Finding> list = new ArrayList<>();

    void add(Finding.Kind kind, String file, String vi, String en) {
        list.add(new Finding(kind, file, vi, en));
    }

    void add(Finding.Kind kind, String file, MalformedException why) {
        add(kind, file, why.vi(), why.en());
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Finding> list() {
        return list;
    }
}
