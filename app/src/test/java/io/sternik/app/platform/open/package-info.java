/** Tests of the pages without a session. */
@NullMarked
package io.sternik.app.platform.open;

import org.jspecify.annotations.NullMarked;
