/** Tests of the mail queue on a real mail server. */
@NullMarked
package io.sternik.app.platform.mail;

import org.jspecify.annotations.NullMarked;
