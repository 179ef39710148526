/** Quarantined submissions are shown with their problems where they are, and nothing typed is lost. */
@NullMarked
package vn.sogiamsat.query.quarantine;

import org.jspecify.annotations.NullMarked;
