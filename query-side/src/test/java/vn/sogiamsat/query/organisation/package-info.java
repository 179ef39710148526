/** The tree of any day holds what it promises, whatever senders have told. */
@NullMarked
package vn.sogiamsat.query.organisation;

import org.jspecify.annotations.NullMarked;
