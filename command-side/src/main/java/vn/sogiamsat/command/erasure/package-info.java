/** Erases persons by destroying their keys. */
@NullMarked
package vn.sogiamsat.command.erasure;

import org.jspecify.annotations.NullMarked;
