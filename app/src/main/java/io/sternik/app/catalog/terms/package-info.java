/** The terms of sale, asked by those who sell: what a product costs on a day, how it is taxed, how much may be taken off by whom. */
@NamedInterface
@NullMarked
package io.sternik.app.catalog.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
