/** Who may call what: the authorisation matrix, computed, written down and tried out. */
@NullMarked
package io.sternik.app.security;

import org.jspecify.annotations.NullMarked;
