package io.sternik.app.platform.tables;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be opened as often as needed. */
@FunctionalInterface
public interface FileBytes {

    /** Opens them from the beginning. */
    InputStream open() throws IOException;
}
