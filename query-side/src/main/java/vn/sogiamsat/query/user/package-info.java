/** Who may sign in: the file of users, their roles and units, and their one-time passwords. */
@NullMarked
package vn.sogiamsat.query.user;

import org.jspecify.annotations.NullMarked;
