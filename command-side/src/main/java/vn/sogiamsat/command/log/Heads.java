package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.TreeHead;

/** The row that fences the log. It is moved before anything is signed: whoever finds it moved on signs nothing. */
public class Heads {
    private final JdbcClient jdbc;
    private final UUID ledger;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ledger =
                jdbc.sql("select id from ledger.identity").query(UUID.class).single();
    }

    /** The id of the ledger. */
    public UUID ledger() {
        return ledger;
    }

    public Head read() {
        return jdbc.sql("select epoch, size, root, note, beginning from ledger.log_head")
                .query((row, number) -> head(row))
                .single();
    }

    /**
     * Moves the head to a larger tree, whose files are on disk.
     *
     * @return whether it still was where it was expected
     */
    boolean advance(Head expected, TreeHead next) {
        return jdbc.sql("""
                        update ledger.log_head set size = ?, root = ?
                        where epoch = ? and size = ? and root = ?""")
                        .param(next.size())
                        .param(next.root().bytes())
                        .param(expected.epoch().number())
                        .param(expected.tree().size())
                        .param(expected.tree().root().bytes())
                        .update()
                == 1;
    }

    /**
     * Makes a signed checkpoint the newest one.
     *
     * @return whether the head still is the tree that was signed
     */
    boolean publish(Epoch epoch, TreeHead signed, SignedNote note) {
        return jdbc.sql("update ledger.log_head set note = ? where epoch = ? and size = ? and root = ?")
                        .param(note.toString())
                        .param(epoch.number())
                        .param(signed.size())
                        .param(signed.root().bytes())
                        .update()
                == 1;
    }

    /** Adds a signature to the newest checkpoint, where it still is this text. */
    void cosign(String text, NoteSignature signature) {
        while (true) {
            SignedNote newest = read().note();
            if (newest == null || !newest.text().equals(text) || replace(newest, newest.with(signature))) {
                return;
            }
        }
    }

    private boolean replace(SignedNote expected, SignedNote next) {
        return jdbc.sql("update ledger.log_head set note = ? where note = ?")
                        .param(next.toString())
                        .param(expected.toString())
                        .update()
                == 1;
    }

    /**
     * Begins a later epoch, whose tree is empty yet.
     *
     * @return whether the head still was the one expected
     */
    boolean begin(Head expected, Epoch next, byte[] firstLeaf) {
        return jdbc.sql("""
                        update ledger.log_head set epoch = ?, size = 0, root = ?, note = null, beginning = ?
                        where epoch = ? and size = ? and root = ?""")
                        .param(next.number())
                        .param(Hash.EMPTY.bytes())
                        .param(firstLeaf)
                        .param(expected.epoch().number())
                        .param(expected.tree().size())
                        .param(expected.tree().root().bytes())
                        .update()
                == 1;
    }

    private Head head(ResultSet row) throws SQLException {
        String note = row.getString("note");
        try {
            return new Head(
                    new Epoch(ledger, row.getInt("epoch")),
                    new TreeHead(row.getLong("size"), Hash.of(row.getBytes("root"))),
                    note == null ? null : SignedNote.parse(note.getBytes(UTF_8)),
                    row.getBytes("beginning"));
        } catch (MalformedException e) {
            throw new IllegalStateException(
                    "Điểm chốt trong cơ sở dữ liệu bị hỏng (the checkpoint in the database is damaged): "
                            + e.getMessage(),
                    e);
        }
    }
}
