/** How the projections are doing: how far they have come, what keeps them waiting, what stopped them. */
@NullMarked
package vn.sogiamsat.projections.health;

import org.jspecify.annotations.NullMarked;
