/** What happened to a record, drawn from activities, steps and histories; nothing is written a second time for it. */
@NullMarked
package io.sternik.app.selling.timeline;

import org.jspecify.annotations.NullMarked;
