/** The write side: takes facts in, keeps them for ever, gives each its place in one order. */
@NullMarked
package vn.sogiamsat.command;

import org.jspecify.annotations.NullMarked;
