/**
 * The PostgreSQL that Sternik brings along: unpacks it, starts it durably on the loopback address, adopts it after a crash
 * of the application, starts it again after a crash of its own, and stops it. Knows nothing of Spring or of tables.
 */
@NullMarked
package io.sternik.postgres;

import org.jspecify.annotations.NullMarked;
