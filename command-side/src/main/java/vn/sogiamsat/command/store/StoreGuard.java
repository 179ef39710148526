package vn.sogiamsat.command.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start on a database that could lose what was acknowledged, or in which events could be changed. It looks
 * before anybody else gets a connection.
 */
final class StoreGuard implements BeanPostProcessor {
    /** Of a table, a schema, and a function that are not there. */
    private static final Set<String> MISSING = Set.of("42P01", "3F000", "42883");

    /** The database is not fit to hold the ledger. */
    static final class UnfitStoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitStoreException(String vi, String en) {
            super(vi + "\n" + en);
        }
    }

    private final StoreKind kind;

    /** @param kind where the events are to lie */
    StoreGuard(StoreKind kind) {
        this.kind = kind;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource dataSource) {
            check(dataSource, kind);
        }
        return bean;
    }

    /** @throws UnfitStoreException saying what is wrong with the database and what to do */
    static void check(DataSource dataSource, StoreKind kind) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        refuseForgetful(jdbc);
        try {
            refuseRights(jdbc);
            refuseUnguarded(jdbc);
            refuseForeignCluster(jdbc);
            refuseOtherStore(jdbc, kind);
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException sql && MISSING.contains(sql.getSQLState())) {
                throw new UnfitStoreException(
                        "Cơ sở dữ liệu chưa có lược đồ của sổ. Hãy chạy ./ledger migrate.",
                        "The database has no schema of the ledger. Run ./ledger migrate.");
            }
            throw e;
        }
    }

    private static void refuseForgetful(JdbcClient jdbc) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = jdbc.sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            if (value.equals("off")) {
                throw new UnfitStoreException(
                        "PostgreSQL đang tắt " + setting
                                + ": sự kiện đã xác nhận có thể mất khi mất điện. Hãy bật lại.",
                        "PostgreSQL runs with " + setting + " off: what was acknowledged could be lost. Switch it on.");
            }
        }
    }

    /** Whoever can become the owner can take the triggers away, without any right of their own on the tables. */
    private static void refuseRights(JdbcClient jdbc) {
        boolean tooMany = jdbc.sql("""
                        select bool_or(has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE')
                          or has_any_column_privilege(oid, 'UPDATE') or pg_has_role(relowner, 'MEMBER'))
                        from pg_class where oid in ('events.event'::regclass, 'events.position'::regclass)""").query(Boolean.class).single();
        if (tooMany) {
            throw new UnfitStoreException(
                    "Ứng dụng đang dùng một vai trò có thể sửa hoặc xóa sự kiện. Hãy dùng vai trò chỉ được thêm và đọc.",
                    "The application's database role could change or delete events. Give it one that may only insert and"
                            + " read.");
        }
    }

    private static void refuseUnguarded(JdbcClient jdbc) {
        int enabled = jdbc.sql("""
                        select count(*) from pg_trigger
                        where tgrelid in ('events.event'::regclass, 'events.position'::regclass)
                          and tgname in ('immutable', 'untruncatable') and tgenabled in ('O', 'A')""").query(Integer.class).single();
        if (enabled != 4) {
            throw new UnfitStoreException(
                    "Các trigger bảo vệ sự kiện đã bị gỡ hoặc tắt. Hãy bật lại (alter table … enable trigger), hoặc phục"
                            + " hồi từ bản sao lưu rồi đối chiếu lại sổ.",
                    "The triggers that guard events were removed or disabled. Enable them again (alter table … enable"
                            + " trigger), or restore a backup, and verify the ledger.");
        }
    }

    /** Both stores together would be two orders of one ledger. */
    private static void refuseOtherStore(JdbcClient jdbc, StoreKind kind) {
        boolean inPostgres = there(jdbc, "events.event");
        boolean inAxonServer = there(jdbc, "events.catalogue");
        if (kind == StoreKind.AXON_SERVER && inPostgres) {
            throw new UnfitStoreException(
                    "Sự kiện của sổ này nằm trong PostgreSQL; không thể chuyển sang Axon Server. Hãy khởi động không có"
                            + " axon.axonserver.enabled, hoặc lập sổ mới.",
                    "The events of this ledger lie in PostgreSQL and cannot go on in Axon Server. Start it without"
                            + " axon.axonserver.enabled, or begin another ledger.");
        }
        if (kind == StoreKind.POSTGRESQL && inAxonServer) {
            throw new UnfitStoreException(
                    "Sự kiện của sổ này nằm trong Axon Server. Hãy khởi động với axon.axonserver.enabled=true và địa chỉ"
                            + " của máy chủ đó (xem docs/axon-server.md).",
                    "The events of this ledger lie in Axon Server. Start it with axon.axonserver.enabled=true and that"
                            + " server's address (see docs/axon-server.md).");
        }
    }

    private static boolean there(JdbcClient jdbc, String table) {
        return jdbc.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** A dump restored into another cluster counts transactions anew; the sequencer's horizon would skip events. */
    private static void refuseForeignCluster(JdbcClient jdbc) {
        boolean behind = jdbc.sql("""
                select pg_snapshot_xmax(pg_current_snapshot()) < horizon from ledger.sequencer""").query(Boolean.class).single();
        if (behind) {
            throw new UnfitStoreException(
                    "Cơ sở dữ liệu này được phục hồi từ bản kết xuất của máy chủ khác. Hãy phục hồi bằng pg_basebackup"
                            + " (xem docs/operating.md).",
                    "This database was restored from a dump of another cluster. Restore it by pg_basebackup"
                            + " (see docs/operating.md).");
        }
    }
}
