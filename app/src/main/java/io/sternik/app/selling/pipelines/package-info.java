/** Pipelines (lejki) of stages (etapy) and the reasons for losing; they are the same for everybody. */
@NullMarked
package io.sternik.app.selling.pipelines;

import org.jspecify.annotations.NullMarked;
