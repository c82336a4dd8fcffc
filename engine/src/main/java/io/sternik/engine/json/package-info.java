/**
 * A strict reader of JSON (RFC 8259) for the input files of engine commands: every value knows its line and column, so that a finding can
 * point at it. No comments, no trailing commas, no name twice in an object, no more than 64 levels.
 */
@NullMarked
package io.sternik.engine.json;

import org.jspecify.annotations.NullMarked;
