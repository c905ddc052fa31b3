package th.itaworkbook.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import th.itaworkbook.finding.UnusableFileException;

/** A sound zip in memory: finds entries by name and unpacks them with all checks. */
final class ZipArchive {
    /** Parts that are read and then patched need not be unpacked twice; so many bytes of them are kept. */
    private static final int KEPT_BYTES = 4 << 20;

    /** Bytes that are unpacked at a time where only their soundness counts. */
    private static final int PIECE = 16 << 10;

    private final ByteBuffer file;
    private final List<Entry> entries;
    private final Map<String, Entry> byKey;
    private final Set<Integer> verified = ConcurrentHashMap.newKeySet();
    private final Map<Integer, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicInteger room = new AtomicInteger(KEPT_BYTES);

    private ZipArchive(ByteBuffer file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
        this.byKey = new HashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            byKey.put(ZipDirectory.key(entry.name()), entry);
        }
    }

    static ZipArchive open(ByteBuffer file, Limits limits) throws UnusableFileException {
        return new ZipArchive(file, ZipDirectory.read(file, limits));
    }

    /** Bytes of the file as they stand there. */
    ByteBuffer slice(int from, int length) {
        return file.slice(from, length);
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> entry(String name) {
        return Optional.ofNullable(byKey.get(ZipDirectory.key(name)));
    }

    /** The unpacked bytes of a part that must be there. */
    byte[] part(String name) throws UnusableFileException {
        return part(entry(name).orElseThrow(Refusals::damaged));
    }

    /** The unpacked bytes of an entry; several callers may get the same array, so nobody may change it. */
    byte[] part(Entry entry) throws UnusableFileException {
        byte[] known = kept.get(entry.headerOffset());
        if (known != null) {
            return known;
        }
        byte[] unpacked = unpack(entry);
        if (unpacked.length > KEPT_BYTES) {
            return unpacked;
        }
        if (room.addAndGet(-unpacked.length) >= 0) {
            kept.put(entry.headerOffset(), unpacked);
        } else {
            room.addAndGet(unpacked.length);
        }
        return unpacked;
    }

    private byte[] unpack(Entry entry) throws UnusableFileException {
        byte[] unpacked = new byte[(int) entry.size()];
        if (entry.method() == 0) {
            file.get(entry.dataOffset(), unpacked);
        } else {
            inflate(entry, unpacked);
        }
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (crc.getValue() != entry.crc()) {
            throw Refusals.damaged();
        }
        verified.add(entry.headerOffset());
        return unpacked;
    }

    /** Checks what was not unpacked yet, piece by piece and without keeping it. */
    void verify() throws UnusableFileException {
        byte[] piece = new byte[PIECE];
        for (Entry entry : entries) {
            if (!verified.contains(entry.headerOffset())) {
                verify(entry, piece);
                verified.add(entry.headerOffset());
            }
        }
    }

    /** The same for a file that was made of a sound one: what was copied from there need not be unpacked again. */
    void verify(ZipArchive sound) throws UnusableFileException {
        for (Entry entry : entries) {
            Entry origin = sound.byKey.get(ZipDirectory.key(entry.name()));
            if (origin != null && isCopy(entry, sound, origin)) {
                verified.add(entry.headerOffset());
            }
        }
        verify();
    }

    private boolean isCopy(Entry entry, ZipArchive sound, Entry origin) {
        return entry.crc() == origin.crc()
                && entry.size() == origin.size()
                && entry.method() == origin.method()
                && packed(entry).equals(sound.packed(origin));
    }

    /** The unpacked bytes of an entry as they are asked for; who reads to the end has verified it. */
    EntryStream stream(Entry entry) {
        return new EntryStream(packed(entry), entry);
    }

    private ByteBuffer packed(Entry entry) {
        return slice(entry.dataOffset(), entry.compressedSize());
    }

    private void verify(Entry entry, byte[] piece) throws UnusableFileException {
        try (EntryStream unpacked = stream(entry)) {
            int got = unpacked.read(piece, 0, piece.length);
            while (got >= 0) {
                got = unpacked.read(piece, 0, piece.length);
            }
        } catch (IOException e) {
            throw Refusals.damaged();
        }
    }

    private void inflate(Entry entry, byte[] unpacked) throws UnusableFileException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed(entry));
            int filled = 0;
            while (filled < unpacked.length) {
                int got = inflater.inflate(unpacked, filled, unpacked.length - filled);
                if (got == 0) {
                    throw Refusals.damaged();
                }
                filled += got;
            }
            // The stream must end here: one byte more would be a size that lies.
            boolean more = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
            if (more || !inflater.finished() || inflater.getRemaining() != 0) {
                throw Refusals.damaged();
            }
        } catch (DataFormatException e) {
            throw Refusals.damaged();
        } finally {
            inflater.end();
        }
    }
}
