/** Documents that come in a ZIP, each with a line of a manifest that gives its digest. */
@NullMarked
package vn.sogiamsat.imports.document;

import org.jspecify.annotations.NullMarked;
