package io.sternik.app.platform.event;

/**
 * Hears one type of event; a bean of the module that listens, which lies above the publisher or beside it where the type belongs to the
 * platform. Its words are the messages {@code listener.<code>}.
 */
public interface Listener<E extends Event> {

    /** Stable name, {@code <module>.<kebab-case>}: what it has heard is kept under it. */
    String code();

    /** The type that it hears. */
    Class<E> hears();

    /** Whether it is told, when it is new, also what happened before; news for people are not. */
    boolean hearsThePast();

    /**
     * Does what follows, in the transaction that notes the event as heard: what it writes stays once, however often it is tried. An effect
     * outside the database goes through a queue in it.
     */
    void hear(E event, Hearing hearing);
}
