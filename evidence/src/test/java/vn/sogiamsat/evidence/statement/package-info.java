@NullMarked
package vn.sogiamsat.evidence.statement;

import org.jspecify.annotations.NullMarked;
