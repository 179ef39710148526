/** Documents as pure functions of facts: no clock, no Elasticsearch, no order of arrival. */
@NullMarked
package vn.sogiamsat.projections.fold;

import org.jspecify.annotations.NullMarked;
