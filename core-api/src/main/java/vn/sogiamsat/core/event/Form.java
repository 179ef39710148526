package vn.sogiamsat.core.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form a text must have from its first to its last character, as a regular expression of JSON Schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT})
public @interface Form {
    String value();

    /** What the form is, in words for the people who send: Vietnamese first. */
    String vi();

    String en();
}
