package vn.sogiamsat.command.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.StoreKind;

/** The table that guards {@code (source, id)} across streams, nodes and restarts, and answers receipts. */
@Component
public class Claims {
    private final JdbcTemplate jdbc;
    private final Claiming claiming;
    private final StoreKind store;
    private final ClaimTable table;

    Claims(JdbcTemplate jdbc, Claiming claiming, StoreKind store) {
        this.jdbc = jdbc;
        this.claiming = claiming;
        this.store = store;
        this.table = new ClaimTable(store);
    }

    /**
     * The claims that stand among these, each with its receipt; keys without a claim, or with one whose event is not
     * stored, are missing from the map.
     */
    public Map<ClaimKey, Claim> find(Collection<ClaimKey> keys) {
        List<ClaimRow> rows =
                jdbc.execute((ConnectionCallback<List<ClaimRow>>) connection -> table.find(connection, keys));
        Map<ClaimKey, Claim> found = new HashMap<>();
        for (ClaimRow row : rows == null ? List.<ClaimRow>of() : rows) {
            (row.settled() ? Optional.of(row) : claiming.settled(row))
                    .ifPresent(settled -> found.put(row.key(), settled.claim(store.durability())));
        }
        return found;
    }

    public Optional<Claim> find(ClaimKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }

    /**
     * Claims for these facts, in the running transaction.
     *
     * @throws ClaimTakenException when another transaction claimed one of them meanwhile
     */
    void take(List<Stamped> facts) {
        List<Stamped> ordered = new ArrayList<>(facts);
        ordered.sort((a, b) -> a.draft().key().compareTo(b.draft().key()));
        claiming.take(ordered);
    }
}
