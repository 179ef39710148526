/** Submissions that break the rules of form: a person reads them, corrects them, lets them in or turns them down. */
@NullMarked
package vn.sogiamsat.query.quarantine;

import org.jspecify.annotations.NullMarked;
