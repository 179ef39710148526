package vn.sogiamsat.command.verify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the one verification that is running, or the last one. */
@Component
class VerificationTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<State> read() {
        return jdbc.sql("select state from ledger.verification")
                .query(String.class)
                .optional()
                .map(state -> JSON.readValue(state, State.class));
    }

    /**
     * Puts a new one in the place of one that has ended.
     *
     * @return whether it was; not where one is running
     */
    boolean begin(State state, UUID ended) {
        return jdbc.sql("""
                        insert into ledger.verification (id, state) values (:id, :state)
                        on conflict (only_one) do update set id = :id, state = :state
                        where verification.id = :ended""")
                        .param("id", state.id())
                        .param("state", JSON.writeValueAsString(state))
                        .param("ended", ended)
                        .update()
                == 1;
    }

    /** @return whether it still is this one that is running */
    boolean save(State state) {
        return jdbc.sql("update ledger.verification set state = ? where id = ?")
                        .param(JSON.writeValueAsString(state))
                        .param(state.id())
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from ledger.verification where id = ?").param(id).update();
    }
}
