/** What one side offers another without either knowing the other. */
@NullMarked
package vn.sogiamsat.core.port;

import org.jspecify.annotations.NullMarked;
