/** Tests of the mail that tells news. */
@NullMarked
package io.sternik.app.platform.notification;

import org.jspecify.annotations.NullMarked;
