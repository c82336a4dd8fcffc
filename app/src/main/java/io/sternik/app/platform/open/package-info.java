/**
 * Pages that need no session: a link with a secret opens one thing, for a while and so often. What a link opens says nothing about whether
 * it ever existed once it is over; tries are counted per address and per link.
 */
@NullMarked
package io.sternik.app.platform.open;

import org.jspecify.annotations.NullMarked;
