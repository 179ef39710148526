/** ZIP files that somebody brought, read without being unpacked, and refused in words where they are made to harm. */
@NullMarked
package vn.sogiamsat.imports.archive;

import org.jspecify.annotations.NullMarked;
