/** Documents of the vault, downloaded by way of an event that refers to them. */
@NullMarked
package vn.sogiamsat.query.document;

import org.jspecify.annotations.NullMarked;
