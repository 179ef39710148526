package vn.sogiamsat.core.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name of an event's type and its titles for people. The Java class may be renamed; this never. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /**
     * Such as {@code vn.sogiamsat.meeting.scheduled}; the CloudEvents type is this followed by {@code .v<revision>}.
     */
    String name();

    /** Raised when the form changes; older revisions are upcast when read. */
    int revision() default 1;

    /** Title in Vietnamese, in the words of the glossary. */
    String vi();

    /** Title in English. */
    String en();

    /** Whether senders may submit it; false for what only the ledger itself records. */
    boolean external() default true;
}
