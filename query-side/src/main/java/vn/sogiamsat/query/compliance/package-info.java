/** What rules demand of units, how far it was met at a moment, and the regulations that say so. */
@NullMarked
package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.NullMarked;
