@NullMarked
package vn.sogiamsat.command.bundle;

import org.jspecify.annotations.NullMarked;
