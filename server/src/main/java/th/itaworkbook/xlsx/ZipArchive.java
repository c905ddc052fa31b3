package th.itaworkbook.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import th.itaworkbook.finding.UnusableFileException;

/** A sound zip in memory: finds entries by name and unpacks them with all checks. */
final class ZipArchive {
    private final byte[] bytes;
    private final List<Entry> entries;
    private final Map<String, Entry> byKey;
    private final Set<Integer> verified = ConcurrentHashMap.newKeySet();

    private ZipArchive(byte[] bytes, List<Entry> entries) {
        this.bytes = bytes;
        this.entries = entries;
        this.byKey = new HashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            byKey.put(ZipDirectory.key(entry.name()), entry);
        }
    }

    static ZipArchive open(byte[] bytes, Limits limits) throws UnusableFileException {
        return new ZipArchive(bytes, ZipDirectory.read(bytes, limits));
    }

    byte[] bytes() {
        return bytes;
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

    byte[] part(Entry entry) throws UnusableFileException {
        byte[] unpacked = new byte[(int) entry.size()];
        if (entry.method() == 0) {
            System.arraycopy(bytes, entry.dataOffset(), unpacked, 0, unpacked.length);
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

    /** Unpacks what was not unpacked yet. */
    void verify() throws UnusableFileException {
        for (Entry entry : entries) {
            if (!verified.contains(entry.headerOffset())) {
                part(entry);
            }
        }
    }

    private void inflate(Entry entry, byte[] unpacked) throws UnusableFileException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, entry.dataOffset(), entry.compressedSize());
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
