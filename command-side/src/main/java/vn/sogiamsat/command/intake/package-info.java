/**
 * The front door: CloudEvents in, judged in form, identity and authority, answered with a receipt or the reason why
 * not.
 */
@NullMarked
package vn.sogiamsat.command.intake;

import org.jspecify.annotations.NullMarked;
