package io.sternik.app.platform.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows as they are read, by COPY; nothing else can use the connection until it is finished or given up. */
final class RowCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final UUID importId;
    private final int file;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK * 2);
    private int rows;

    RowCopy(Connection connection, UUID importId, int file) throws SQLException {
        this.importId = importId;
        this.file = file;
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy platform.import_row (import, file, row, line, cells, readable, findings) from stdin");
    }

    /** Adds a row; {@code findings} as JSON says why it is refused as it stands. */
    void add(long line, List<String> cells, boolean readable, @Nullable String findings) throws IOException {
        text.append(importId)
                .append('\t')
                .append(file)
                .append('\t')
                .append(++rows)
                .append('\t')
                .append(line)
                .append("\t{");
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            appendElement(cells.get(i));
            text.append('"');
        }
        text.append("}\t").append(readable ? 't' : 'f').append('\t');
        if (findings == null) {
            text.append("\\N");
        } else {
            for (int i = 0; i < findings.length(); i++) {
                appendEscaped(findings.charAt(i));
            }
        }
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    /** Ends the copy; answers how many rows were written. */
    int finish() throws IOException {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return rows;
    }

    /** Gives the copy up, if it was not finished. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void appendElement(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char next = cell.charAt(i);
            if (next == '"' || next == '\\') {
                appendEscaped('\\');
            }
            appendEscaped(next);
        }
    }

    private void appendEscaped(char next) {
        switch (next) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(next);
        }
    }

    private void flush() throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        text.setLength(0);
    }
}
