/**
 * Accounts, passwords and server-side sessions. The cookie holds a random secret, the database only its hash. A session ends after 30
 * minutes without use and after 12 hours at the latest.
 */
@NullMarked
package io.sternik.app.platform.signin;

import org.jspecify.annotations.NullMarked;
