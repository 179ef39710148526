/** Statements of absence as people ask for them: the form, the statement in plain words, the file. */
@NullMarked
package vn.sogiamsat.query.absence;

import org.jspecify.annotations.NullMarked;
