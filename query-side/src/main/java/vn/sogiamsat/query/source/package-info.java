/** The sending systems: who may send what for whom, and their keys. */
@NullMarked
package vn.sogiamsat.query.source;

import org.jspecify.annotations.NullMarked;
