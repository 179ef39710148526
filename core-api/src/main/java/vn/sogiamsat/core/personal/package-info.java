/** Personal fields: how they are marked, sealed under a person's key, and opened again. */
@NullMarked
package vn.sogiamsat.core.personal;

import org.jspecify.annotations.NullMarked;
