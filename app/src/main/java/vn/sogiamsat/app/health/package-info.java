/** Whether this process can do its work: what a load balancer asks, and whoever restarts what hangs. */
@NullMarked
package vn.sogiamsat.app.health;

import org.jspecify.annotations.NullMarked;
