/** The vault: documents and quarantined submissions, encrypted under a key each, never in plain text on disk. */
@NullMarked
package vn.sogiamsat.command.vault;

import org.jspecify.annotations.NullMarked;
