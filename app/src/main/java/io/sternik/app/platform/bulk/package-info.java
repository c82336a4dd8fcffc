/** Many records changed at once: preview, refusals one by one, cancel, undo. */
@org.jspecify.annotations.NullMarked
package io.sternik.app.platform.bulk;
