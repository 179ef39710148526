/** The party tree at any day: units, their history, and the people in them. */
@NullMarked
package vn.sogiamsat.query.organisation;

import org.jspecify.annotations.NullMarked;
