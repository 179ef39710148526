/** The events of the ledger, one record a type: the words in which facts are told. */
@NullMarked
package vn.sogiamsat.core.event;

import org.jspecify.annotations.NullMarked;
