/** Who calls the machine interface of the write side, and how they prove it. */
@NullMarked
package vn.sogiamsat.command.security;

import org.jspecify.annotations.NullMarked;
