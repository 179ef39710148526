@NullMarked
package vn.sogiamsat.evidence.verify;

import org.jspecify.annotations.NullMarked;
