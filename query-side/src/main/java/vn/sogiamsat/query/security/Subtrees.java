package vn.sogiamsat.query.security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a unit's code opens: a user's units with everything below them, in the tree of today. */
public interface Subtrees {
    /** Ids of the units with these codes and of all units below them; unknown codes give nothing. */
    Set<UUID> below(Collection<String> codes);
}
