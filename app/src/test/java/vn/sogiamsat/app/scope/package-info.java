/** Who may see what, tried at every endpoint. */
@NullMarked
package vn.sogiamsat.app.scope;

import org.jspecify.annotations.NullMarked;
