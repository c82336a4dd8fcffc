/** The company that runs the installation: its name, currency and whether it is the demo. */
@NullMarked
package io.sternik.app.platform.company;

import org.jspecify.annotations.NullMarked;
