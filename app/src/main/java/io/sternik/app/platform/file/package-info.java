/**
 * Files that hang on records of any module. Whoever sees the record sees its files. What a file is follows from its bytes, never from its
 * name alone, and nothing of it is ever shown inside our own pages.
 */
@NullMarked
package io.sternik.app.platform.file;

import org.jspecify.annotations.NullMarked;
