/** What deals must have before they leave a stage: the language of criteria, their set-up, and the gate that every move passes. */
@NullMarked
package io.sternik.app.selling.criteria;

import org.jspecify.annotations.NullMarked;
