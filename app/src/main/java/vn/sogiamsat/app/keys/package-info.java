/** What the operator does with files of private keys: makes, shows, rotates and encrypts them. */
@NullMarked
package vn.sogiamsat.app.keys;

import org.jspecify.annotations.NullMarked;
