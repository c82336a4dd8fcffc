package io.sternik.engine.news;

/** How often somebody wants news by mail. */
public enum MailRhythm {
    /** Never. */
    NONE,
    /** As soon as something happens, but not more often than every ten minutes. */
    AT_ONCE,
    /** At 7:30 of every working day. */
    DAILY,
    /** At 7:30 of the first working day of every week, which begins on Monday. */
    WEEKLY
}
