/**
 * What holds from a date on: rows over time that change and are corrected, topics that are closed up to a date, and copies of today that
 * take effect once a day.
 */
@NullMarked
package io.sternik.app.platform.dated;

import org.jspecify.annotations.NullMarked;
