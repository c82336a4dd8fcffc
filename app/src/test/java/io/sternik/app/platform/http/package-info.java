@NullMarked
package io.sternik.app.platform.http;

import org.jspecify.annotations.NullMarked;
