/** Tests of the processor against a real Elasticsearch. */
@NullMarked
package vn.sogiamsat.projections.processor;

import org.jspecify.annotations.NullMarked;
