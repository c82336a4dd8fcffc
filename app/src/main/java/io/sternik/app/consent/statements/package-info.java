/** What people said about being contacted: noted once, never changed, proven on one page. */
@NamedInterface
@NullMarked
package io.sternik.app.consent.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
