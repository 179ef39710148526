package vn.sogiamsat.query.testing;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.NoRoomException;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;

/** Stands where forms are taken in: nobody has a draft, and nothing is recorded. */
@Component
public class StubForms implements FormDrafts, FormIntake, FormUploads {
    private volatile boolean full;

    /** Whether there is no room for anything from now on. */
    public void isFull(boolean now) {
        full = now;
    }

    @Override
    public List<Draft> of(String owner) {
        if (full) {
            throw new NoRoomException();
        }
        return List.of();
    }

    @Override
    public Optional<Draft> find(UUID id, String owner) {
        return Optional.empty();
    }

    @Override
    public void begin(UUID id, String owner, String content) {
        throw new IllegalStateException("nothing is kept here");
    }

    @Override
    public Optional<Saved> save(UUID id, String owner, long version, String editor, String content) {
        return Optional.empty();
    }

    @Override
    public void delete(UUID id, String owner) {
        throw new IllegalStateException("nothing is kept here");
    }

    @Override
    public List<Outcome> take(Teller by, List<Told> told) {
        throw new IllegalStateException("nothing is recorded here");
    }

    @Override
    public List<Outcome> weigh(Teller by, List<Told> told) {
        throw new IllegalStateException("nothing is weighed here");
    }

    @Override
    public Kept keep(Upload upload, InputStream content) {
        throw new IllegalStateException("nothing is kept here");
    }
}
