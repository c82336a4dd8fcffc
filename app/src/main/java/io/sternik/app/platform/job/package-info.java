/**
 * Long work: runs in the background, tells how far it is, stops on request within two seconds, and is taken up again after a crash. A job
 * runs once at a time on one node, whichever has time.
 */
@NullMarked
package io.sternik.app.platform.job;

import org.jspecify.annotations.NullMarked;
