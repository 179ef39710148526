package vn.sogiamsat.command.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A claim is written in the transaction that appends its event, so neither is ever there without the other. The keys
 * are locked in one order by everybody, so that two batches with the same ids wait for each other and never for ever.
 */
final class ClaimsBesideEvents implements Claiming {
    private final JdbcTemplate jdbc;

    ClaimsBesideEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void take(List<Stamped> facts) {
        Integer taken =
                jdbc.execute((ConnectionCallback<Integer>) connection -> ClaimTable.insertSettled(connection, facts));
        if (taken == null || taken != facts.size()) {
            throw new ClaimTakenException();
        }
    }

    /** None is left unsettled here. */
    @Override
    public Optional<ClaimRow> settled(ClaimRow unsettled) {
        return Optional.empty();
    }
}
