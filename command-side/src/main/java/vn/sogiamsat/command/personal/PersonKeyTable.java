package vn.sogiamsat.command.personal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.PersonId;

/** The table of persons' wrapped keys. */
@Component
class PersonKeyTable {
    /** @param wrappedKey null once destroyed */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte @Nullable [] wrappedKey) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonKeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Row> find(PersonId person) {
        return jdbc.sql("select wrapped_key from ledger.person_key where person_id = ?")
                .param(person.value())
                .query((row, number) -> new Row(row.getBytes(1)))
                .optional();
    }

    /** Like {@link #find}, and holds the row against others until the transaction ends. */
    Optional<Row> lock(PersonId person) {
        return jdbc.sql("select wrapped_key from ledger.person_key where person_id = ? for update")
                .param(person.value())
                .query((row, number) -> new Row(row.getBytes(1)))
                .optional();
    }

    /** Does nothing when there is a row for this person already, be it a destroyed one. */
    void insertOnce(PersonId person, byte[] wrappedKey) {
        jdbc.sql(
                        "insert into ledger.person_key (person_id, wrapped_key, created_at) values (?, ?, ?) on conflict do nothing")
                .params(person.value(), wrappedKey, OffsetDateTime.now(clock))
                .update();
    }

    void destroy(PersonId person) {
        jdbc.sql(
                        "update ledger.person_key set wrapped_key = null, destroyed_at = ? where person_id = ? and destroyed_at is null")
                .params(OffsetDateTime.now(clock), person.value())
                .update();
    }

    /** Any key that still works, to try the wrapping key on. */
    Optional<Sample> sample() {
        return jdbc.sql("select person_id, wrapped_key from ledger.person_key where wrapped_key is not null limit 1")
                .query((row, number) ->
                        new Sample(new PersonId(row.getObject(1, java.util.UUID.class)), row.getBytes(2)))
                .optional();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Sample(PersonId person, byte[] wrappedKey) {}
}
