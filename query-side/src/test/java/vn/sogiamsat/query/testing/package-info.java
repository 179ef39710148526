/** The query side alone, on a real Elasticsearch, with stand-ins only for what the other sides offer. */
@NullMarked
package vn.sogiamsat.query.testing;

import org.jspecify.annotations.NullMarked;
