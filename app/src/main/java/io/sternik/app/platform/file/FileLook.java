package io.sternik.app.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a file by its bytes. */
final class FileLook {

    private static final int HEAD = 4_096;

    private final byte[] bytes;

    private FileLook(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The kind; none for what is not taken. */
    static Optional<FileKind> kindOf(byte[] bytes) {
        return Optional.ofNullable(new FileLook(bytes).kind());
    }

    private @Nullable FileKind kind() {
        if (begins("%PDF-")) {
            return FileKind.PDF;
        }
        if (begins("PK\3\4")) {
            return packed();
        }
        if (begins("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return FileKind.OFFICE_97;
        }
        if (begins("{\\rtf")) {
            return FileKind.RTF;
        }
        FileKind picture = picture();
        return picture != null ? picture : text();
    }

    private @Nullable FileKind picture() {
        if (begins("\u0089PNG\r\n\u001a\n")) {
            return FileKind.PNG;
        }
        if (begins("\u00ff\u00d8\u00ff")) {
            return FileKind.JPEG;
        }
        if (begins("GIF87a") || begins("GIF89a")) {
            return FileKind.GIF;
        }
        if (begins("RIFF") && has(8, "WEBP")) {
            return FileKind.WEBP;
        }
        boolean heic = has(4, "ftyp") && (has(8, "heic") || has(8, "heix") || has(8, "mif1") || has(8, "msf1"));
        return heic ? FileKind.HEIC : null;
    }

    /** Documents that are archives are known by the parts that they must have; one that carries macros is not taken. */
    private @Nullable FileKind packed() {
        Set<String> names = ZipNames.of(bytes);
        if (names.isEmpty() || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return null;
        }
        if (names.contains("[Content_Types].xml")) {
            return names.contains("word/document.xml")
                    ? FileKind.DOCX
                    : names.contains("xl/workbook.xml")
                            ? FileKind.XLSX
                            : names.contains("ppt/presentation.xml") ? FileKind.PPTX : null;
        }
        if (has(30, "mimetypeapplication/vnd.oasis.opendocument.")) {
            String type = head().substring(30 + "mimetypeapplication/vnd.oasis.opendocument.".length());
            return type.startsWith("text")
                    ? FileKind.ODT
                    : type.startsWith("spreadsheet")
                            ? FileKind.ODS
                            : type.startsWith("presentation") ? FileKind.ODP : null;
        }
        return FileKind.ZIP;
    }

    private @Nullable FileKind text() {
        boolean wide = begins("\u00ff\u00fe") || begins("\u00fe\u00ff");
        if (!wide) {
            for (byte one : bytes) {
                if (one >= 0 && one < 0x20 && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                    return null;
                }
            }
        }
        String start = head().replace("\u00ef\u00bb\u00bf", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!start.startsWith("<")) {
            return FileKind.TEXT;
        }
        if (start.matches("(?s).*<(!doctype\\s+html|html|head|body|script|iframe)[\\s>].*")) {
            return FileKind.HTML;
        }
        return start.contains("<svg") ? FileKind.SVG : FileKind.TEXT;
    }

    private boolean begins(String signature) {
        return has(0, signature);
    }

    private boolean has(int at, String signature) {
        if (bytes.length < at + signature.length()) {
            return false;
        }
        for (int index = 0; index < signature.length(); index++) {
            if ((bytes[at + index] & 0xFF) != signature.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private String head() {
        return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
