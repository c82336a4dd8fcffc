/**
 * What open pages are told while they are open (na żywo): own news and long works, changes of the records that they show, who else has a
 * record open. Nodes tell each other through the database. Whatever is missed is found by asking again: pages ask by themselves, more often
 * while they are not told.
 */
@NullMarked
package io.sternik.app.platform.live;

import org.jspecify.annotations.NullMarked;
