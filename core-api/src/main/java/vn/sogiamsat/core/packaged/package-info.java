/** What a disconnected office hands over: events and documents in one signed ZIP (docs/packages.md). */
@NullMarked
package vn.sogiamsat.core.packaged;

import org.jspecify.annotations.NullMarked;
