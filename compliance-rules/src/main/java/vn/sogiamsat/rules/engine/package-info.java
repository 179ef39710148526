/** Makes obligations of facts, one fact after the other. */
@NullMarked
package vn.sogiamsat.rules.engine;

import org.jspecify.annotations.NullMarked;
