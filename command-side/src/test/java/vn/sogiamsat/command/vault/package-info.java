/** What becomes of documents on their way into the vault and out of it. */
@NullMarked
package vn.sogiamsat.command.vault;

import org.jspecify.annotations.NullMarked;
