@NullMarked
package vn.sogiamsat.command.room;

import org.jspecify.annotations.NullMarked;
