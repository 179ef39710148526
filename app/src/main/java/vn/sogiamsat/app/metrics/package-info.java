/**
 * What there is to measure, as Prometheus reads it; docs/operating.md lists every name. No label holds personal data.
 */
@NullMarked
package vn.sogiamsat.app.metrics;

import org.jspecify.annotations.NullMarked;
