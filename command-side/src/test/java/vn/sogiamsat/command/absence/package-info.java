@NullMarked
package vn.sogiamsat.command.absence;

import org.jspecify.annotations.NullMarked;
