@NullMarked
package vn.sogiamsat.query.sender;

import org.jspecify.annotations.NullMarked;
