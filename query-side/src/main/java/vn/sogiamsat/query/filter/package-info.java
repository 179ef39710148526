/** What lists share: filters from the address, words looked for, and the place at which a list goes on. */
@NullMarked
package vn.sogiamsat.query.filter;

import org.jspecify.annotations.NullMarked;
