/**
 * Documents: a page is described by a closed vocabulary of parts, which become tagged PDF for paper and archives or HTML for a public
 * page. Text is only ever text, and nothing is fetched from outside.
 */
@NullMarked
package io.sternik.app.platform.document;

import org.jspecify.annotations.NullMarked;
