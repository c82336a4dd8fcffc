/** Stories in a real Chromium: what a person sees, hears and presses, in both languages. */
@NullMarked
package io.sternik.app.browser;

import org.jspecify.annotations.NullMarked;
