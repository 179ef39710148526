package vn.sogiamsat.command.record;

import java.util.List;
import java.util.Optional;

/** How claims and events come to be together, by where the events lie. */
interface Claiming {
    /**
     * Claims for facts that are about to be appended, in the running transaction.
     *
     * @param facts in the order of their keys, which is the same for everybody
     * @throws ClaimTakenException when one of them is claimed by an event that is stored, or about to be
     */
    void take(List<Stamped> facts);

    /**
     * Finds out about a claim that is not settled.
     *
     * @return the claim, settled; empty while its event is not stored
     */
    Optional<ClaimRow> settled(ClaimRow unsettled);
}
