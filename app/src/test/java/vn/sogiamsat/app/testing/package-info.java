/**
 * A whole running ledger for tests, in this JVM or as the real processes, and the people and systems that talk to it.
 */
@NullMarked
package vn.sogiamsat.app.testing;

import org.jspecify.annotations.NullMarked;
