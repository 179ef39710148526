/** Keys of persons: seals and opens their texts, and destroys a key when a person is to be erased. */
@NullMarked
package vn.sogiamsat.command.personal;

import org.jspecify.annotations.NullMarked;
