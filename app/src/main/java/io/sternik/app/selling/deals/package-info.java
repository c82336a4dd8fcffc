/** Deals (szanse): opened, changed, moved from stage to stage, won and lost, one by one or many at once, in lists and on the board. */
@NullMarked
package io.sternik.app.selling.deals;

import org.jspecify.annotations.NullMarked;
