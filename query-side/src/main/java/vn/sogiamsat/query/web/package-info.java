/** What all pages share: layout, languages, words and times for people, error pages. */
@NullMarked
package vn.sogiamsat.query.web;

import org.jspecify.annotations.NullMarked;
