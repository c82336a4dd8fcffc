/** What people are told of what others did to their deals and accounts. */
@NullMarked
package io.sternik.app.selling.news;

import org.jspecify.annotations.NullMarked;
