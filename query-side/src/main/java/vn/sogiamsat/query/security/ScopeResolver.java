package vn.sogiamsat.query.security;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.UserRole;

/** Works out what a user may see: the subtrees of their units in the tree of today. */
@Component
public class ScopeResolver {
    private final Subtrees subtrees;

    ScopeResolver(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    public Scope of(Viewer viewer) {
        return viewer.units().contains(User.ALL_UNITS)
                ? new Scope(true, Set.of(), true)
                : new Scope(false, subtrees.below(viewer.units()), viewer.is(UserRole.ADMINISTRATOR));
    }
}
