package vn.sogiamsat.command.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.Classification;

/** The tables of documents and of who sent them. Each method takes part in the caller's transaction. */
@Component
class DocumentTable {
    /** Held by transactions that add documents, against the one that asks whether an object is referred to. */
    private static final long ADDING = 0x7661756c74L;

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<DocumentRow> find(String sha256) {
        return jdbc.sql("select * from ledger.document where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row(row))
                .optional();
    }

    /**
     * Adds a document unless it is there.
     *
     * @param lost the object that an existing row may refer to and that is no longer there: the row then takes the new
     *     one; null when none is lost
     * @return whether the table refers to the new object
     */
    boolean insertOrReplace(DocumentRow document, @Nullable UUID lost) {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .param(ADDING)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("""
                        insert into ledger.document
                          (sha256, storage_id, size, media_type, classification, first_source, stored_at, sealed_key)
                        values (:sha256, :storageId, :size, :mediaType, :classification, :firstSource, :now, :sealedKey)
                        on conflict (sha256) do update
                          set storage_id = excluded.storage_id, sealed_key = excluded.sealed_key
                          where document.storage_id = cast(:lost as uuid)""")
                        .param("sha256", document.sha256())
                        .param("storageId", document.storageId())
                        .param("size", document.size())
                        .param("mediaType", document.mediaType())
                        .param("classification", document.classification().code())
                        .param("firstSource", document.firstSource())
                        .param("now", OffsetDateTime.now(clock))
                        .param("sealedKey", document.sealedKey())
                        .param("lost", lost)
                        .update()
                == 1;
    }

    void addSender(String sha256, String source) {
        jdbc.sql(
                        "insert into ledger.document_sender (sha256, source, first_sent) values (?, ?, ?) on conflict do nothing")
                .params(sha256, source, OffsetDateTime.now(clock))
                .update();
    }

    boolean isSentBy(String sha256, String source) {
        return jdbc.sql("select exists (select from ledger.document_sender where sha256 = ? and source = ?)")
                .params(sha256, source)
                .query(Boolean.class)
                .single();
    }

    /** Makes the document's classification stricter; nothing happens when it already is as strict. */
    void raiseTo(String sha256, Classification classification) {
        List<String> lower = Arrays.stream(Classification.values())
                .filter(one -> one.compareTo(classification) < 0)
                .map(Classification::code)
                .toList();
        if (!lower.isEmpty()) {
            jdbc.sql("""
                            update ledger.document set classification = :to
                            where sha256 = :sha256 and destroyed_at is null and classification in (:lower)""")
                    .param("to", classification.code())
                    .param("sha256", sha256)
                    .param("lower", lower)
                    .update();
        }
    }

    /**
     * Whether a document refers to the object, now and for good: waits for every transaction that may be adding it,
     * even one whose end its sender never learnt of.
     */
    boolean isReferredTo(UUID storageId) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ADDING)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select exists (select from ledger.document where storage_id = ? and destroyed_at is null)")
                .param(storageId)
                .query(Boolean.class)
                .single();
    }

    /** Destroys the key for good; nothing happens when it already is, or there is no such document. */
    void destroy(String sha256) {
        jdbc.sql(
                        "update ledger.document set sealed_key = null, destroyed_at = ? where sha256 = ? and destroyed_at is null")
                .params(OffsetDateTime.now(clock), sha256)
                .update();
    }

    private static DocumentRow row(ResultSet row) throws SQLException {
        return new DocumentRow(
                row.getString("sha256"),
                row.getObject("storage_id", UUID.class),
                row.getLong("size"),
                row.getString("media_type"),
                Classification.of(row.getString("classification")).orElseThrow(),
                row.getString("first_source"),
                row.getBytes("sealed_key"));
    }
}
