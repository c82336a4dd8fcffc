/** What people are told of the doings of others and of their own long works, each with the reason why, and muted right there. */
@NullMarked
package io.sternik.app.platform.notification;

import org.jspecify.annotations.NullMarked;
