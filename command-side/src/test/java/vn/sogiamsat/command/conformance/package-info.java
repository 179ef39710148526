@NullMarked
package vn.sogiamsat.command.conformance;

import org.jspecify.annotations.NullMarked;
