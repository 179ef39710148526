package vn.sogiamsat.command.verify;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.core.port.Verifications.Finding;
import vn.sogiamsat.core.port.Verifications.Kind;

/** What was not as it must be: of each kind the first, and how many. Not for several threads. */
final class Findings {
    private final Map<Kind, Finding> byKind = new EnumMap<>(Kind.class);

    Findings(Collection<Finding> soFar) {
        soFar.forEach(finding -> byKind.put(finding.kind(), finding));
    }

    /**
     * @param where which event, which file and bytes, which document and field
     * @param vi what is wrong there, in Vietnamese
     * @param en the same in English
     */
    void add(Kind kind, String where, String vi, String en) {
        add(kind, 1, where, vi, en);
    }

    void add(Kind kind, long count, String where, String vi, String en) {
        byKind.merge(
                kind,
                new Finding(kind, count, where, vi, en),
                (first, next) ->
                        new Finding(kind, first.count() + next.count(), first.where(), first.vi(), first.en()));
    }

    List<Finding> list() {
        return List.copyOf(byKind.values());
    }
}
