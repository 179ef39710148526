/** Stands in for Axon Server in tests: its gRPC services over one file, for the connector to talk to over loopback. */
@NullMarked
package vn.sogiamsat.axonstandin;

import org.jspecify.annotations.NullMarked;
