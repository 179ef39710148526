/** What people see: queries over the views, as pages and as REST, each filtered by the user's units. */
@NullMarked
package vn.sogiamsat.query;

import org.jspecify.annotations.NullMarked;
