/** Roles, each in an application of its own. */
@NullMarked
package vn.sogiamsat.app.roles;

import org.jspecify.annotations.NullMarked;
