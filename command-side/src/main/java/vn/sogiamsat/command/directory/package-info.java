/** What intake must know at once: which codes mean the same thing, and where a unit stands in today's tree. */
@NullMarked
package vn.sogiamsat.command.directory;

import org.jspecify.annotations.NullMarked;
