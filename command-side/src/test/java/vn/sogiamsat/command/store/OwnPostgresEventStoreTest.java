package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeAll;
import vn.sogiamsat.command.testing.TestLedgerDatabase;

/** A PostgreSQL of somebody's own is such a store, where one is named. */
class OwnPostgresEventStoreTest extends EventStoreConformance {
    private static final String SETTING = "LEDGER_TEST_POSTGRES";

    @BeforeAll
    static void only_where_one_is_named() {
        if (System.getenv(SETTING) == null) {
            System.out.println("NOT RUN: the event store on a PostgreSQL of your own; to run it, set " + SETTING
                    + "=jdbc:postgresql://host:port/postgres?user=...&password=... of a superuser");
        }
        assumeThat(System.getenv(SETTING)).as(SETTING).isNotNull();
    }

    @Override
    TestedStore empty() {
        TestLedgerDatabase database = TestLedgerDatabase.withRolesOfItsOwn(System.getenv(SETTING));
        return new PostgresTestedStore(database, null, database::drop);
    }
}
