@NullMarked
package vn.sogiamsat.evidence.bundle;

import org.jspecify.annotations.NullMarked;
