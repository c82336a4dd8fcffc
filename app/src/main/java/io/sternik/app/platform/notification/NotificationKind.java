package io.sternik.app.platform.notification;

/**
 * A kind of news that a module tells people; a bean of the module. Its words are the messages {@code notification.<code>}, with
 * {@code .reason} why somebody gets it and {@code .name} how it is called in the settings.
 *
 * @param code stable, kebab-case: {@code deal-given}
 */
public record NotificationKind(String code) {}
