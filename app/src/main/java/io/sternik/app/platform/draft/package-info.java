/** Text that was typed and not yet sent, kept so that a reload, a sign-out or a cut network loses nothing. */
@org.jspecify.annotations.NullMarked
package io.sternik.app.platform.draft;
