@NullMarked
package vn.sogiamsat.command.log;

import org.jspecify.annotations.NullMarked;
