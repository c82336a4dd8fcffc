package io.sternik.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveUnpackerTest {

    @TempDir
    Path folder;

    @Test
    void keepsExecutableBitsAndLinks() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/tool");
        program.setMode(0100755);
        ArchiveUnpacker.unpack(archive(program, link("bin/alias", "tool"), new TarArchiveEntry("share/text")), folder);

        assertThat(folder.resolve("bin/tool")).isExecutable().hasContent("x");
        assertThat(Files.readSymbolicLink(folder.resolve("bin/alias"))).isEqualTo(Path.of("tool"));
        assertThat(Files.isExecutable(folder.resolve("share/text"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside"})
    void refusesFilesOutsideTheFolder(String name) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThatThrownBy(() -> ArchiveUnpacker.unpack(archive(new TarArchiveEntry(name)), inner))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "../../..", "../outside"})
    void refusesLinksOutOfTheFolder(String target) {
        assertThatThrownBy(() -> ArchiveUnpacker.unpack(archive(link("link", target)), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static ByteArrayInputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = (entry.isSymbolicLink() ? "" : "x").getBytes(StandardCharsets.US_ASCII);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
