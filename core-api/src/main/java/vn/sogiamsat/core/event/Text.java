package vn.sogiamsat.core.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The longest a text may be, in Unicode code points. Without it a text has at most {@value #SHORT}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT})
public @interface Text {
    int SHORT = 200;

    int value();
}
