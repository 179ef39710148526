@NullMarked
package vn.sogiamsat.imports.template;

import org.jspecify.annotations.NullMarked;
