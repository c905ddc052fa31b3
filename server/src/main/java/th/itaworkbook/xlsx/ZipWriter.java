package th.itaworkbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import th.itaworkbook.finding.UnusableFileException;

/** Writes a package: entries that did not change as they stand in the source, the others packed anew. */
final class ZipWriter {
    // Level 4 takes a third more time for files that are 5 % smaller; see docs/performance.md.
    private static final int LEVEL = 2;
    /** XML of sheets packs to less than a fifth: one right guess saves copying the file as it grows. */
    private static final int LIKELY_PACKING = 5;

    private static final int HEADERS = 16_384;

    /** 1 January 1980, midnight: the same input gives the same bytes at any time. */
    private static final int DOS_DATE = 0x21;

    private static final int UTF8_NAME = 0x800;
    private static final int LOCAL_HEADER = 30;
    private static final int DIRECTORY_RECORD = 46;
    private static final long WIDE = 0xFFFFFFFFL;

    private final XlsxPackage source;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] block = new byte[16_384];
    private final Bytes out;
    private final Bytes directory = new Bytes(4096);
    private int count;

    private ZipWriter(XlsxPackage source, int expected) {
        this.source = source;
        this.out = new Bytes(expected);
    }

    /** The draft as a file. */
    static byte[] write(PackageDraft draft) throws UnusableFileException {
        XlsxPackage source = draft.source();
        int copied = source.entries().stream()
                .mapToInt(e -> e.endOffset() - e.headerOffset())
                .sum();
        ZipWriter writer = new ZipWriter(source, copied + draft.changedBytes() / LIKELY_PACKING + HEADERS);
        try {
            for (Entry entry : source.entries()) {
                Optional<byte[]> changed = draft.changed(entry.name());
                if (changed.isPresent()) {
                    writer.pack(entry.name(), changed.get());
                } else if (draft.has(entry.name())) {
                    writer.copy(entry);
                }
            }
            for (String name : draft.added()) {
                writer.pack(name, draft.read(name));
            }
            return writer.finish();
        } finally {
            writer.deflater.end();
        }
    }

    private void copy(Entry entry) {
        int offset = out.size();
        put(out, source.local(entry));
        int record = directory.size();
        put(directory, source.directoryRecord(entry));
        directory.setOffset(record, offset);
        count++;
    }

    private void pack(String name, byte[] content) {
        int offset = out.size();
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer header = little(LOCAL_HEADER);
        header.putInt(0x04034b50);
        fields(header, crc, 0, content.length, path.length);
        header.putShort((short) 0);
        put(out, header.flip());
        out.write(path, 0, path.length);
        int start = out.size();
        deflate(content);
        int packed = out.size() - start;
        out.setInt(offset + 18, packed);
        ByteBuffer record = little(DIRECTORY_RECORD);
        record.putInt(0x02014b50).putShort((short) 20);
        fields(record, crc, packed, content.length, path.length);
        record.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        record.putInt(0).putInt(offset);
        put(directory, record.flip());
        directory.write(path, 0, path.length);
        count++;
    }

    private static void fields(ByteBuffer to, CRC32 crc, int packed, int size, int nameLength) {
        to.putShort((short) 20).putShort((short) UTF8_NAME).putShort((short) 8);
        to.putShort((short) 0).putShort((short) DOS_DATE);
        to.putInt((int) crc.getValue()).putInt(packed).putInt(size).putShort((short) nameLength);
    }

    private void deflate(byte[] content) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(block, 0, deflater.deflate(block));
        }
    }

    private byte[] finish() {
        int start = out.size();
        out.write(directory.array(), 0, directory.size());
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(start).putShort((short) 0);
        put(out, end.flip());
        return out.toByteArray();
    }

    private void put(Bytes to, ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), block.length);
            bytes.get(block, 0, length);
            to.write(block, 0, length);
        }
    }

    private static ByteBuffer little(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A growing array whose bytes can be corrected afterwards. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes(int capacity) {
            super(capacity);
        }

        byte[] array() {
            return buf;
        }

        void setInt(int at, int value) {
            view().putInt(at, value);
        }

        /** Corrects where a directory record says that its entry starts, also in the Zip64 form. */
        void setOffset(int record, int offset) {
            ByteBuffer view = view();
            if ((view.getInt(record + 42) & WIDE) != WIDE) {
                view.putInt(record + 42, offset);
                return;
            }
            int at = record + DIRECTORY_RECORD + (view.getShort(record + 28) & 0xFFFF);
            int end = at + (view.getShort(record + 30) & 0xFFFF);
            while (at + 4 <= end && view.getShort(at) != 1) {
                at += 4 + (view.getShort(at + 2) & 0xFFFF);
            }
            boolean wideSize = (view.getInt(record + 24) & WIDE) == WIDE;
            boolean widePacked = (view.getInt(record + 20) & WIDE) == WIDE;
            view.putLong(at + 4 + (wideSize ? 8 : 0) + (widePacked ? 8 : 0), offset);
        }

        private ByteBuffer view() {
            return ByteBuffer.wrap(buf).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
