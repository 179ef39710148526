/** What keeps the tokens, tried as Axon asks it. */
@NullMarked
package vn.sogiamsat.projections.token;

import org.jspecify.annotations.NullMarked;
