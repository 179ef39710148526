/** What a machine is told when something is wrong. */
@NullMarked
package vn.sogiamsat.command.web;

import org.jspecify.annotations.NullMarked;
