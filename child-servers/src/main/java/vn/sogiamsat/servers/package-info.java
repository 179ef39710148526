/** A private PostgreSQL and a real Elasticsearch as child processes on loopback: no Docker, nothing to install. */
@NullMarked
package vn.sogiamsat.servers;

import org.jspecify.annotations.NullMarked;
