/**
 * Who may do and see what. A <em>permission</em> (uprawnienie) allows a kind of action and comes with a <em>role</em>; <em>visibility</em>
 * (widoczność) decides on which records, and follows the structure: own positions and all below them.
 */
@NullMarked
package io.sternik.app.platform.access;

import org.jspecify.annotations.NullMarked;
