package io.sternik.app.platform.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A part of a plan: what one transaction writes. It is kept between the plan and the writing, so it is made of plain values. */
public final class ImportPart {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String kind;
    private final byte[] packed;

    ImportPart(String kind, byte[] packed) {
        this.kind = kind;
        this.packed = packed;
    }

    /** What the target does with it, as the plan has called it. */
    public String kind() {
        return kind;
    }

    /** The content as the plan has given it. */
    public <T> T as(Class<T> type) {
        try (InputStream content = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(content, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The content as it is kept: quickly rather than tightly packed. */
    static byte[] packed(Object content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream packing = new DeflaterOutputStream(bytes, quick)) {
            JSON.writeValue(packing, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }
}
