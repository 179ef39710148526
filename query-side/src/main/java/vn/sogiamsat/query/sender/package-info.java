/** What the keeper of a source sees and does: what it sent, what waits, its keys, and how well it sends. */
@NullMarked
package vn.sogiamsat.query.sender;

import org.jspecify.annotations.NullMarked;
