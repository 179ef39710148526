/** The door for people, knocked at from outside. */
@NullMarked
package vn.sogiamsat.query.security;

import org.jspecify.annotations.NullMarked;
