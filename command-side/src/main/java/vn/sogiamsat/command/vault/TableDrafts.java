package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.port.FormDrafts;

/** Drafts in a table, each bound to its id and its owner, so that no row can be passed off as another's. */
@Component
class TableDrafts implements FormDrafts {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final VaultKey vaultKey;
    private final Clock clock;

    TableDrafts(JdbcClient jdbc, VaultKey vaultKey, Clock clock) {
        this.jdbc = jdbc;
        this.vaultKey = vaultKey;
        this.clock = clock;
    }

    @Override
    public List<Draft> of(String owner) {
        return jdbc.sql("select * from ledger.form_draft where owner = ? order by saved_at desc, id limit ?")
                .params(owner, MOST)
                .query(this::row)
                .list();
    }

    @Override
    public Optional<Draft> find(UUID id, String owner) {
        return jdbc.sql("select * from ledger.form_draft where id = ? and owner = ?")
                .params(id, owner)
                .query(this::row)
                .optional();
    }

    @Override
    public void begin(UUID id, String owner, String content) {
        jdbc.sql("""
                        insert into ledger.form_draft (id, owner, version, editor, saved_at, content)
                        values (?, ?, 1, '', ?, ?) on conflict (id) do nothing""")
                .params(id, owner, OffsetDateTime.now(clock), sealed(id, owner, content))
                .update();
    }

    @Override
    public Optional<Saved> save(UUID id, String owner, long version, String editor, String content) {
        int taken = jdbc.sql("""
                        update ledger.form_draft set version = version + 1, editor = ?, saved_at = ?, content = ?
                        where id = ? and owner = ? and version = ?""")
                .params(editor, OffsetDateTime.now(clock), sealed(id, owner, content), id, owner, version)
                .update();
        return find(id, owner).map(now -> new Saved(taken == 1, now));
    }

    @Override
    public void delete(UUID id, String owner) {
        jdbc.sql("delete from ledger.form_draft where id = ? and owner = ?")
                .params(id, owner)
                .update();
    }

    private byte[] sealed(UUID id, String owner, String content) {
        if (content.length() > LONGEST) {
            throw new IllegalArgumentException("a draft has at most " + LONGEST + " characters");
        }
        return vaultKey.wrap(content.getBytes(UTF_8), boundTo(id, owner));
    }

    private Draft row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            return new Draft(
                    id,
                    row.getLong("version"),
                    row.getString("editor"),
                    row.getTimestamp("saved_at").toInstant(),
                    new String(vaultKey.unwrap(row.getBytes("content"), boundTo(id, row.getString("owner"))), UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("draft " + id + " was altered in the database", e);
        }
    }

    private static String boundTo(UUID id, String owner) {
        return "draft:" + id + ":" + owner;
    }
}
