package vn.sogiamsat.command.personal;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.PersonId;

/** Destroys keys of persons, in the caller's unit of work. */
@Component
public class PersonKeyDestruction {
    private final PersonKeyTable table;
    private final PersonKeys keys;

    PersonKeyDestruction(PersonKeyTable table, PersonKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /**
     * Destroys the key for good once the unit of work commits.
     *
     * @return false when the person never had a key, or it is destroyed already
     */
    public boolean destroy(PersonId person) {
        boolean live =
                table.lock(person).filter(row -> row.wrappedKey() != null).isPresent();
        if (live) {
            table.destroy(person);
            CurrentUnitOfWork.get().afterCommit(done -> keys.evict(person));
        }
        return live;
    }
}
