/** What would change if a rulebook were adopted: asked by the pages, answered by whoever judges obligations. */
@NullMarked
package vn.sogiamsat.core.preview;

import org.jspecify.annotations.NullMarked;
