/** What the facts of an inspection come to: one fold, by which both the write side and the pages see it. */
@NullMarked
package vn.sogiamsat.core.inspection;

import org.jspecify.annotations.NullMarked;
