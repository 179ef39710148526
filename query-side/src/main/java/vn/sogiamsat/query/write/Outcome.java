package vn.sogiamsat.query.write;

import vn.sogiamsat.core.command.Receipt;

/**
 * What became of a command.
 *
 * @param <R> what the write side answers: a {@link Receipt}, or a source's new key
 */
public sealed interface Outcome<R> {
    /** It is kept for ever. */
    record Done<R>(R answer) implements Outcome<R> {}

    /**
     * Nothing was changed.
     *
     * @param message what is wrong and what to do, for the person who asked
     */
    record Refused<R>(String message) implements Outcome<R> {}
}
