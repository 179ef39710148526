package vn.sogiamsat.query.record;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with something a clerk typed.
 *
 * @param field its name; null where no single field is to blame
 * @param label what it is about, such as a person's name
 * @param text what is wrong and what to do
 */
record Fault(@Nullable String field, String label, String text) {}
