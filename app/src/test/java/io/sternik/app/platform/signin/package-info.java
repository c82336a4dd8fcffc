@NullMarked
package io.sternik.app.platform.signin;

import org.jspecify.annotations.NullMarked;
