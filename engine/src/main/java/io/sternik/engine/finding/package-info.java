/**
 * What every engine says when something in its input is not right: a stable code, the place, and a sentence in both languages.
 *
 * <p>Terms: a <em>finding</em> (ustalenie) is about the input and is returned; an exception is about a bug. Lines and columns count from
 * 1; 0 means that the finding is about the whole line or the whole input.
 */
@NullMarked
package io.sternik.engine.finding;

import org.jspecify.annotations.NullMarked;
