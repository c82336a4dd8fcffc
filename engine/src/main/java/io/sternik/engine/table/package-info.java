/**
 * Tables from files: the one reader and writer of CSV of the product, guesses about dialect, header, types and mapping, and the likeness of
 * names. Reads from streams that it is given; opens no file.
 *
 * <p>Terms: a <em>record</em> (rekord) is one logical row, which may span lines; a <em>dialect</em> is delimiter and quote; <em>folded</em>
 * text is lower case without diacritics and punctuation. Lines and columns count from 1, lengths are UTF-16 units, similarities run from 0
 * to 1, confidences are basis points. Whatever cannot be read is returned as a fault with its text: nothing is swallowed.
 */
@NullMarked
package io.sternik.engine.table;

import org.jspecify.annotations.NullMarked;
