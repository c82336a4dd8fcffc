/**
 * The command line over the engines: {@code ./sternik org check DIR}. The only package of the engine module that opens files.
 *
 * <p>Terms: a <em>command</em> is one or two lower-case words; findings go to standard error as {@code file:line:column code text}, results
 * to standard output, both in UTF-8. Exit codes: 0 done, 1 unexpected failure, 2 input refused or unreadable, 3 read well but the answer is
 * no, 64 usage.
 */
@NullMarked
package io.sternik.engine.cli;

import org.jspecify.annotations.NullMarked;
