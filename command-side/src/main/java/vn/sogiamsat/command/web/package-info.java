/** How the write side answers over HTTP when something is wrong: RFC 9457 problems, in Vietnamese and English. */
@NullMarked
package vn.sogiamsat.command.web;

import org.jspecify.annotations.NullMarked;
