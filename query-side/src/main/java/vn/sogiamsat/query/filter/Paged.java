package vn.sogiamsat.query.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param total how many rows the whole list has
 * @param next what to give as {@code after} for the rows that follow; null at the end
 */
public record Paged<T>(long total, List<T> items, @Nullable String next) {
    public Paged {
        items = List.copyOf(items);
    }
}
