/** Makes up a province to look at: a history of many cells, and beside it what every rule should come to. */
@NullMarked
package vn.sogiamsat.app.province;

import org.jspecify.annotations.NullMarked;
