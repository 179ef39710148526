/** Tests of what all event records have in common. */
@NullMarked
package vn.sogiamsat.core.event;

import org.jspecify.annotations.NullMarked;
