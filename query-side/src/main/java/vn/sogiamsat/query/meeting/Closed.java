package vn.sogiamsat.query.meeting;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;

/** Words of closed lists as the view has them. */
final class Closed {
    private Closed() {}

    /** Null where there is none, or one this release does not know. */
    static <T extends Labelled> @Nullable T find(T[] words, @Nullable String code) {
        for (T word : words) {
            if (word.code().equals(code)) {
                return word;
            }
        }
        return null;
    }
}
