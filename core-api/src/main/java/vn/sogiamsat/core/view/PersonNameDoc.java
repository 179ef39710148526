package vn.sogiamsat.core.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's name in the index of names, {@code _id} = person id. When the person's key is destroyed the document is
 * overwritten by a tombstone with neither name nor code.
 *
 * @param position the ledger position of the newest fact folded in; the document's external version
 */
public record PersonNameDoc(
        PersonPart person,
        @Nullable String name,
        @Nullable String nameFolded,
        @Nullable String code,
        long position) {

    public record PersonPart(UUID id) {}
}
