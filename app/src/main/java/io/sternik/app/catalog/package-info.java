/**
 * What is sold: product lines (linie produktów) in two levels, products (produkty) and their list prices (ceny cennikowe) over time. Prices
 * are in minor units of the company's currency, net, for one piece. Open to all staff; what is deleted can be brought back.
 *
 * <p>What its topics speak of together stands here: ids, refusals, rights, what is noted of a change. Products know the lines in which they
 * stand; price books know the products to which they give prices.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package io.sternik.app.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
