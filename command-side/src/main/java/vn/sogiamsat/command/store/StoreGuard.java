package vn.sogiamsat.command.store;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start on a database that could lose what was acknowledged, or in which events could be changed. */
final class StoreGuard implements InitializingBean {
    private final JdbcClient jdbc;

    StoreGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The database is not fit to hold the ledger. */
    static final class UnfitStoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitStoreException(String vi, String en) {
            super(vi + "\n" + en);
        }
    }

    @Override
    public void afterPropertiesSet() {
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
        try {
            refuseRights();
            refuseForeignCluster();
        } catch (BadSqlGrammarException e) {
            throw new UnfitStoreException(
                    "Cơ sở dữ liệu chưa có lược đồ của sổ. Hãy chạy ./ledger migrate.",
                    "The database has no schema of the ledger. Run ./ledger migrate.");
        }
    }

    private void refuseRights() {
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            boolean held =
                    jdbc.sql("""
                    select has_table_privilege('events.event', :right) or has_table_privilege('events.position', :right)""").param("right", right).query(Boolean.class).single();
            if (held) {
                throw new UnfitStoreException(
                        "Ứng dụng đang dùng một vai trò được phép " + right
                                + " sự kiện. Hãy dùng vai trò chỉ được thêm và đọc.",
                        "The application's database role may " + right
                                + " events. Give it a role that may only insert and read.");
            }
        }
    }

    /** A dump restored into another cluster counts transactions anew; the sequencer's horizon would skip events. */
    private void refuseForeignCluster() {
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
