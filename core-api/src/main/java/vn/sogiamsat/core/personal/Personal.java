package vn.sogiamsat.core.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text that belongs to a person (name, phone, card number, spoken or written words, reasons of absence). It is
 * sealed under that person's key before the event is serialised; destroying the key erases it everywhere.
 *
 * <p>Only components of type {@code String} (nullable or not) of records can be personal.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Personal {
    /** The component of the same record that holds the {@link vn.sogiamsat.core.PersonId} it belongs to. */
    String of() default "person";
}
