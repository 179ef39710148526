package vn.sogiamsat.command.store;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The gateway to the commands that this process handles itself. Whoever is in the process of the handlers has no reason
 * to send a command over a network and back.
 */
@Qualifier @Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Here {}
