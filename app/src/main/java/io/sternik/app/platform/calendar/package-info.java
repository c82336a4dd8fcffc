/** When the company works and how it cuts its years: one calendar for all chapters, from which each day follows. */
@org.jspecify.annotations.NullMarked
package io.sternik.app.platform.calendar;
