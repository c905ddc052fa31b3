package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The unpacked bytes of one entry, piece by piece. At its end the size and the CRC must be those that the file states;
 * otherwise reading fails, as it does for packed bytes that cannot be unpacked.
 */
final class EntryStream extends InputStream {
    private final Entry entry;
    private final ByteBuffer packed;
    private final CRC32 crc = new CRC32();
    private Inflater inflater;
    private long seen;
    private boolean atEnd;

    EntryStream(ByteBuffer packed, Entry entry) {
        this.packed = packed;
        this.entry = entry;
        if (entry.method() != 0) {
            inflater = new Inflater(true);
            inflater.setInput(packed);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (atEnd || length == 0) {
            return atEnd ? -1 : 0;
        }
        int got = inflater == null ? copy(into, from, length) : inflate(into, from, length);
        seen += got;
        crc.update(into, from, got);
        if (seen > entry.size()) {
            throw new IOException("longer than stated");
        }
        if (got == 0) {
            finish();
            return -1;
        }
        return got;
    }

    private int copy(byte[] into, int from, int length) {
        int got = Math.min(length, packed.remaining());
        packed.get(into, from, got);
        return got;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            int got = inflater.inflate(into, from, length);
            if (got == 0 && !inflater.finished()) {
                throw new IOException("cut off");
            }
            return got;
        } catch (DataFormatException e) {
            throw new IOException("cannot be unpacked", e);
        }
    }

    private void finish() throws IOException {
        atEnd = true;
        boolean rest = packed.hasRemaining() || (inflater != null && inflater.getRemaining() != 0);
        if (rest || seen != entry.size() || crc.getValue() != entry.crc()) {
            throw new IOException("not what the file states");
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
