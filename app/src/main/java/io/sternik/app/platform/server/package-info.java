/** The running server as other processes of the installation find it. */
@NullMarked
package io.sternik.app.platform.server;

import org.jspecify.annotations.NullMarked;
