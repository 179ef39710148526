/** Tests of the audit trail. */
@NullMarked
package vn.sogiamsat.query.event;

import org.jspecify.annotations.NullMarked;
