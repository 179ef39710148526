/** Tables as files, CSV and XLSX: what a page shows, whole, streamed, and harmless to whoever opens it. */
@NullMarked
package vn.sogiamsat.query.export;

import org.jspecify.annotations.NullMarked;
