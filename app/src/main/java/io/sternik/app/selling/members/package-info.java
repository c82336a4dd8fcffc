/** Who works on a deal beside its owner, and how what it brings is shared among them. */
@NullMarked
package io.sternik.app.selling.members;

import org.jspecify.annotations.NullMarked;
