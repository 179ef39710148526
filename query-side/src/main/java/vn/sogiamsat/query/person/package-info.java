/** Persons: what they are called, who may see them, and the destruction of their key. */
@NullMarked
package vn.sogiamsat.query.person;

import org.jspecify.annotations.NullMarked;
