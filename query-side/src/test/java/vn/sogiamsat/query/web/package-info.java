/** What all pages share. */
@NullMarked
package vn.sogiamsat.query.web;

import org.jspecify.annotations.NullMarked;
