@NullMarked
package io.sternik.app.platform.server;

import org.jspecify.annotations.NullMarked;
