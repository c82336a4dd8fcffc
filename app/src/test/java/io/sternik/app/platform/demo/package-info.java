@NullMarked
package io.sternik.app.platform.demo;

import org.jspecify.annotations.NullMarked;
