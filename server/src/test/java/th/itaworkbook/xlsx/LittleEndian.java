package th.itaworkbook.xlsx;

import java.io.ByteArrayOutputStream;

/** Writes the fields of zip records. */
final class LittleEndian {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    LittleEndian u16(long value) {
        return write(value, 2);
    }

    LittleEndian u32(long value) {
        return write(value, 4);
    }

    LittleEndian u64(long value) {
        return write(value, 8);
    }

    LittleEndian raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private LittleEndian write(long value, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (value >>> (8 * i)));
        }
        return this;
    }
}
