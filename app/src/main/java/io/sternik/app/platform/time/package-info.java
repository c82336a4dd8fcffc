/** Now, today and the company's time zone. Dates are business dates of the company, instants are UTC. */
@NullMarked
package io.sternik.app.platform.time;

import org.jspecify.annotations.NullMarked;
