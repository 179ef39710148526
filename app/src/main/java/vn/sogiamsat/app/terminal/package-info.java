/** What the command line says to people, in Vietnamese first and English second. */
@NullMarked
package vn.sogiamsat.app.terminal;

import org.jspecify.annotations.NullMarked;
