@NullMarked
package vn.sogiamsat.command.verify;

import org.jspecify.annotations.NullMarked;
