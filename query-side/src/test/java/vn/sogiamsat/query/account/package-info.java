/** Signing in and changing a password, over HTTP. */
@NullMarked
package vn.sogiamsat.query.account;

import org.jspecify.annotations.NullMarked;
