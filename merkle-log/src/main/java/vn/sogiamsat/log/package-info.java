/** What all parts of the Merkle log share. The formats are those of RFC 6962, RFC 9162 and C2SP, and no others. */
@NullMarked
package vn.sogiamsat.log;

import org.jspecify.annotations.NullMarked;
