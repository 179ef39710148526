/** Tests of how facts are put on record. */
@NullMarked
package vn.sogiamsat.command.record;

import org.jspecify.annotations.NullMarked;
