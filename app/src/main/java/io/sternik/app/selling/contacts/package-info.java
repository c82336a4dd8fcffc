/** Contacts: people whom sellers talk to, how they are reached, and where they work and worked. */
@NullMarked
package io.sternik.app.selling.contacts;

import org.jspecify.annotations.NullMarked;
