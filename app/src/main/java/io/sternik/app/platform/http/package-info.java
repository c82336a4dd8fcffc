/**
 * The edge: decisions about who may call what, problem documents, versions of records, repeated requests, security headers, the page of the
 * user interface.
 */
@NullMarked
package io.sternik.app.platform.http;

import org.jspecify.annotations.NullMarked;
