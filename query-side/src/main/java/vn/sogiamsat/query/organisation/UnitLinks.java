package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.security.Scope;

/** Names units as far as the user may see them. */
@Component
public class UnitLinks {
    private final UnitTree tree;

    UnitLinks(UnitTree tree) {
        this.tree = tree;
    }

    /** The unit by its name of a day; without name and code where the user may not see it. */
    public UnitLink to(UUID id, LocalDate on, Scope scope) {
        if (!scope.sees(id)) {
            return new UnitLink(id, "", "", false);
        }
        UnitTree.Unit unit = tree.unit(id, on);
        return new UnitLink(id, unit.name(), unit.code(), true);
    }
}
