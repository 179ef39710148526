/** What the facts tell of units, persons and meetings. */
@NullMarked
package vn.sogiamsat.rules.world;

import org.jspecify.annotations.NullMarked;
