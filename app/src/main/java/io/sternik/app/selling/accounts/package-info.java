/** Accounts (klienci): companies that buy, who owns them, and what becomes of them when two are one or an owner changes. */
@NullMarked
package io.sternik.app.selling.accounts;

import org.jspecify.annotations.NullMarked;
