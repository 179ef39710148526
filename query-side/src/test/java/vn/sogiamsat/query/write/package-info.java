/** Whatever the write side does or fails to do, the person who asked gets an answer. */
@NullMarked
package vn.sogiamsat.query.write;

import org.jspecify.annotations.NullMarked;
