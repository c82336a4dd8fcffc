/** Activities: what is planned and what was said and done with customers, and the next step of a deal that follows from it. */
@NullMarked
package io.sternik.app.selling.activities;

import org.jspecify.annotations.NullMarked;
