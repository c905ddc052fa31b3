package th.itaworkbook.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import th.itaworkbook.pipeline.Workbooks;

/** The parts of a good workbook, to be spoilt one at a time. */
final class Parts {
    private static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty());
    private static final byte[] EXAMPLE = WORKBOOKS.example("opm-2568").orElseThrow();
    private static final Parts GOOD = of(EXAMPLE);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The filled example as it is. */
    static byte[] example() {
        return EXAMPLE.clone();
    }

    static Workbooks workbooks() {
        return WORKBOOKS;
    }

    /** The parts of the filled example. */
    static Parts good() {
        return GOOD.copy();
    }

    /** A small workbook: three of our sheets with the figures of one agency, saved by another program. */
    static Parts small() {
        try (InputStream stored =
                Parts.class.getResourceAsStream("EntryPointsFuzzTestInputs/rawBytes/three-sheets.xlsx")) {
            return of(stored.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parts of(byte[] workbook) {
        Parts parts = new Parts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    Parts copy() {
        Parts copy = new Parts();
        copy.parts.putAll(parts);
        return copy;
    }

    Map<String, byte[]> map() {
        return parts;
    }

    String text(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    Parts put(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts put(String name, String content) {
        return put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts without(String name) {
        parts.remove(name);
        return this;
    }

    Parts edit(String name, UnaryOperator<String> change) {
        String before = text(name);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing was changed in " + name);
        }
        return put(name, after);
    }

    byte[] zip() {
        return zip(Deflater.DEFAULT_COMPRESSION);
    }

    /** The same without compression, where many are made. */
    byte[] stored() {
        return zip(Deflater.NO_COMPRESSION);
    }

    private byte[] zip(int level) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
