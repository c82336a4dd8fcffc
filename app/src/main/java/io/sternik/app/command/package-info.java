/**
 * The command line of an installation: speaks to its running server, or starts one for as long as it works. No Spring here, so that a
 * command begins at once.
 */
@NullMarked
package io.sternik.app.command;

import org.jspecify.annotations.NullMarked;
