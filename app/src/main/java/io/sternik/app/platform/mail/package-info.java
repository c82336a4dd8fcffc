/**
 * Outgoing mail. A mail cannot be made without a permit that says why it may be sent; it waits in the database with the change that caused
 * it and is delivered by a worker. While no server is set, and in the demo company always, mail is captured and shown instead.
 */
@NullMarked
package io.sternik.app.platform.mail;

import org.jspecify.annotations.NullMarked;
