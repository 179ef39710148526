/** The one executable: which sides run in this process, and how they are wired together. */
@NullMarked
package vn.sogiamsat.app;

import org.jspecify.annotations.NullMarked;
