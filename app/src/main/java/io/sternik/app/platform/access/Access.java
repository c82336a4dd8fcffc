package io.sternik.app.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The decision who may call an end point. A handler without it is refused to everybody and fails the build. It is exported to the API
 * description as {@code x-permission} and {@code x-relation}, from which the authorisation matrix is computed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Permission that the viewer must have; empty when being signed in (or, for {@link Relation#PUBLIC}, nothing) is enough. */
    String permission() default "";

    /** Which records the end point answers about. */
    Relation relation();

    /** Permission with which it answers about every record of the company, whatever the relation; empty when there is none. */
    String beyond() default "";
}
