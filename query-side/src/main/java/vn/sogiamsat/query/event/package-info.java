/** Single events and the audit trail: what was told, in words, and everything that is known of it. */
@NullMarked
package vn.sogiamsat.query.event;

import org.jspecify.annotations.NullMarked;
