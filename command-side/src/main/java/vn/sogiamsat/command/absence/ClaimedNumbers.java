package vn.sogiamsat.command.absence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.AbsenceStatements.Numbers;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;

/** Which ids with numbers were claimed. A claim is never later than its event: no event of a sender lacks one. */
@Component
class ClaimedNumbers {
    private static final int BATCH = 1_000;
    /** Twice as many as numbers are asked for: the same number may come with more zeroes or fewer. */
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    ClaimedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isSource(String name) {
        return jdbc.sql("select exists (select from ledger.source where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** @throws RefusedException when one number came with too many spellings */
    List<String> ids(Numbers asked) {
        List<String> ids = new ArrayList<>();
        List<String> batch = next(asked, "");
        while (!batch.isEmpty()) {
            ids.addAll(batch);
            if (ids.size() > MOST) {
                throw new RefusedException(
                        "Có hơn %d mã như vậy; hãy hỏi khoảng hẹp hơn. (There are more than %1$d such ids; ask for a smaller range.)"
                                .formatted(MOST));
            }
            batch = next(asked, batch.getLast());
        }
        return ids;
    }

    private List<String> next(Numbers asked, String after) {
        return jdbc.sql("""
                        select source_id from ledger.claim
                        where source = :source and source_id > :after and starts_with(source_id, :prefix)
                          and case when substr(source_id, length(:prefix) + 1) ~ '^[0-9]+$'
                              then substr(source_id, length(:prefix) + 1)::numeric between :from and :to
                              else false end
                        order by source_id limit :batch""")
                .param("source", asked.source())
                .param("after", after)
                .param("prefix", asked.prefix())
                .param("from", asked.from())
                .param("to", asked.to())
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }
}
