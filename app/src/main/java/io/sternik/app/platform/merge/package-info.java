/** Two records that are one: what hangs on the one that goes is pointed to the one that stays, and all of it can be taken back. */
@org.jspecify.annotations.NullMarked
package io.sternik.app.platform.merge;
