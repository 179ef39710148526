/** The file of users. */
@NullMarked
package vn.sogiamsat.query.user;

import org.jspecify.annotations.NullMarked;
