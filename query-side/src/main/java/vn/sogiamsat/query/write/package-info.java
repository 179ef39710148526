/** What pages ask of the write side, and what comes of it: done, or refused with words for the person who asked. */
@NullMarked
package vn.sogiamsat.query.write;

import org.jspecify.annotations.NullMarked;
