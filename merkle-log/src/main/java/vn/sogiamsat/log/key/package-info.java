/** Private keys in files: only their owner reads them, and who likes encrypts them with a passphrase. */
@NullMarked
package vn.sogiamsat.log.key;

import org.jspecify.annotations.NullMarked;
