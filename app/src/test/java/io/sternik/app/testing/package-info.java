/** What the tests of all modules stand on: a real database, the running program, somebody who calls it, one fixture company. */
@NullMarked
package io.sternik.app.testing;

import org.jspecify.annotations.NullMarked;
