/** Tests of the erasure of persons. */
@NullMarked
package vn.sogiamsat.command.erasure;

import org.jspecify.annotations.NullMarked;
